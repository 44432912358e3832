package dev.matinee.deploy.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a site costs in a month, line by line. */
final class CostModel {
  private static final double GB = 1e9;
  private static final double MILLION = 1e6;
  private static final int READ_UNIT = 4_096;
  private static final int WRITE_UNIT = 1_024;

  /** Each node looks at the feed every two seconds for voice, and every ten for others' ratings. */
  private static final double LOOKS = Prices.HOURS * 3_600 * (1 / 2.0 + 1 / 10.0);

  /** A look asks for each minute from two back to two ahead. */
  private static final int QUERIES_OF_A_LOOK = 5;

  /** A query that may be a moment behind, and finds next to nothing. */
  private static final double QUERY_UNITS = 0.5;

  /** A change leaves one minute of the index and enters another. */
  private static final int INDEX_WRITES = 2;

  /** A gigabyte for fifty milliseconds: a warm turn takes ten on a whole processor. */
  private static final double TURN_GB_SECONDS = 0.05;

  /** A page with its share of style, script and pictures of our own. */
  private static final double PAGE_BYTES = 45_000;

  /** What nginx, the node and the metrics write for a request. */
  private static final double LOG_BYTES = 700;

  private static final int METRICS = 17;
  private static final int ALARMS = 12;
  private static final int DISK_GB = 12;

  /** Connections, requests and bytes that a unit of the load balancer stands for. */
  private static final double UNIT_REQUESTS_PER_SECOND = 25;

  private CostModel() {}

  /** Dollars by line, in the order of the table. */
  static Map<String, Double> lines(Site site) {
    Map<String, Double> lines = new LinkedHashMap<>();
    lines.put("machines and disks", machines(site));
    lines.put("load balancer and addresses", door(site));
    lines.put("DynamoDB: pages", events(Event.PAGE, site.pages()));
    lines.put("DynamoDB: ratings and their lists", events(Event.RATING, site.ratings()));
    lines.put("DynamoDB: the skill", events(Event.TURN, site.turns()));
    lines.put("DynamoDB: the feed of changes", feed(site));
    lines.put("DynamoDB: storage and recovery", storage(site));
    lines.put("Lambda", turns(site));
    lines.put("logs, metrics, alarms", watch(site));
    lines.put("traffic", site.pages() * PAGE_BYTES / GB * Prices.TRAFFIC_GB);
    lines.put("hosted zone", Prices.ZONE_MONTH);
    return lines;
  }

  static double total(Site site) {
    return lines(site).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Of pages, ratings and turns together. */
  static double perMillionRequests(Site site) {
    return total(site) / site.requests() * MILLION;
  }

  private static double machines(Site site) {
    double each = site.machine().hour() * Prices.HOURS + DISK_GB * Prices.DISK_GB_MONTH;
    return site.machines() * each;
  }

  private static double door(Site site) {
    double addresses = site.machines() * Prices.ADDRESS_HOUR * Prices.HOURS;
    if (!site.isBalanced()) {
      return addresses;
    }
    double mean = site.requests() / (Prices.HOURS * 3_600);
    double units = Math.max(1, mean / UNIT_REQUESTS_PER_SECOND);
    double own = Prices.BALANCER_HOUR + units * Prices.BALANCER_UNIT_HOUR + 2 * Prices.ADDRESS_HOUR;
    return addresses + own * Prices.HOURS;
  }

  /** Read units are of 4 KB and write units of 1 KB, each item rounded up. */
  static double events(Event event, long count) {
    double reads = 0;
    double writes = 0;
    for (Event.Call call : event.calls()) {
      int bytes = ItemSizes.of(call.table());
      if (call.writes()) {
        writes += Math.ceil((double) bytes / WRITE_UNIT);
      } else {
        reads += Math.ceil((double) bytes / READ_UNIT);
      }
    }
    return count * (reads * Prices.MILLION_READS + writes * Prices.MILLION_WRITES) / MILLION;
  }

  /** All looks of all nodes, and the history that changed for each node that did not write it. */
  private static double feed(Site site) {
    double looks = site.nodes() * LOOKS * QUERIES_OF_A_LOOK * QUERY_UNITS;
    double history = Math.ceil((double) ItemSizes.HISTORY / READ_UNIT);
    double histories = (double) site.ratings() * (site.nodes() - 1) * history;
    double writes = (double) site.ratings() * INDEX_WRITES;
    return ((looks + histories) * Prices.MILLION_READS + writes * Prices.MILLION_WRITES) / MILLION;
  }

  private static double storage(Site site) {
    double gigabytes = site.users() * (ItemSizes.HISTORY + ItemSizes.LIST + 2_000.0) / GB;
    return gigabytes * (Prices.TABLE_GB_MONTH + Prices.RECOVERY_GB_MONTH);
  }

  private static double turns(Site site) {
    return site.turns() * (Prices.MILLION_TURNS / MILLION + TURN_GB_SECONDS * Prices.ARM_GB_SECOND);
  }

  private static double watch(Site site) {
    return site.requests() * LOG_BYTES / GB * Prices.LOG_GB
        + METRICS * Prices.METRIC_MONTH
        + ALARMS * Prices.ALARM_MONTH
        + Prices.DASHBOARD_MONTH;
  }
}
