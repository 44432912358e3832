package dev.matinee.deploy;

import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The logs of the site's machines, kept for as long as the owner says, and gone with the stack. */
final class SiteLogs extends Construct {
  private final LogGroup webApp;
  private final LogGroup nginx;
  private final LogGroup metrics;

  SiteLogs(Construct scope, Settings settings) {
    super(scope, "Logs");
    this.webApp = group("web-app", settings);
    this.nginx = group("nginx", settings);
    this.metrics = group("metrics", settings);
  }

  private LogGroup group(String name, Settings settings) {
    return LogGroup.Builder.create(this, name)
        .logGroupName(name(name, settings))
        .retention(retention(settings))
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  private static String name(String name, Settings settings) {
    return "/" + settings.prefix() + "/" + name;
  }

  static RetentionDays retention(Settings settings) {
    return switch (settings.number(Setting.LOG_DAYS)) {
      case 1 -> RetentionDays.ONE_DAY;
      case 3 -> RetentionDays.THREE_DAYS;
      case 5 -> RetentionDays.FIVE_DAYS;
      case 7 -> RetentionDays.ONE_WEEK;
      case 14 -> RetentionDays.TWO_WEEKS;
      case 30 -> RetentionDays.ONE_MONTH;
      case 60 -> RetentionDays.TWO_MONTHS;
      case 90 -> RetentionDays.THREE_MONTHS;
      case 120 -> RetentionDays.FOUR_MONTHS;
      case 150 -> RetentionDays.FIVE_MONTHS;
      case 180 -> RetentionDays.SIX_MONTHS;
      case 365 -> RetentionDays.ONE_YEAR;
      default -> throw Setting.LOG_DAYS.wrong(settings.text(Setting.LOG_DAYS));
    };
  }

  /** One line of JSON for each request. */
  LogGroup nginx() {
    return nginx;
  }

  /** Their names, as policies take them. */
  static List<String> names(Settings settings) {
    return List.of(name("web-app", settings), name("nginx", settings), name("metrics", settings));
  }

  /** What must be there before a machine writes. */
  List<LogGroup> all() {
    return List.of(webApp, nginx, metrics);
  }
}
