package dev.matinee.deploy.cost;

/**
 * What AWS asks in US dollars: on demand, region us-east-1, as known in November 2026, without
 * taxes and without free tiers. They change: look at AWS's price pages before you rely on them.
 */
final class Prices {
  static final double HOURS = 730;

  static final double MILLION_READS = 0.125;
  static final double MILLION_WRITES = 0.625;
  static final double TABLE_GB_MONTH = 0.25;
  static final double RECOVERY_GB_MONTH = 0.20;

  static final double MILLION_TURNS = 0.20;
  static final double ARM_GB_SECOND = 0.0000133334;

  static final double BALANCER_HOUR = 0.0225;
  static final double BALANCER_UNIT_HOUR = 0.008;
  static final double ADDRESS_HOUR = 0.005;
  static final double DISK_GB_MONTH = 0.08;
  static final double TRAFFIC_GB = 0.09;

  /** Of EMR Serverless on Graviton, by the second, a minute at least. */
  static final double JOB_PROCESSOR_HOUR = 0.042094;

  static final double JOB_GB_HOUR = 0.004628;

  static final double LOG_GB = 0.50;
  static final double METRIC_MONTH = 0.30;
  static final double ALARM_MONTH = 0.10;
  static final double DASHBOARD_MONTH = 3.00;
  static final double ZONE_MONTH = 0.50;

  private Prices() {}
}
