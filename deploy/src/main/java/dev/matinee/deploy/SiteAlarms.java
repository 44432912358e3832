package dev.matinee.deploy;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.AlarmProps;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeElb;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** The alarms of docs/operations.md, as far as CloudWatch can see them. */
final class SiteAlarms extends Construct {
  private static final int SHORT = 2;
  private static final int MIDDLE = 5;
  private static final int LONG = 10;
  private static final double FAILED_PERCENT = 2;
  private static final double SLOW_SECONDS = 1;
  private static final double SLOW_TURN_MILLIS = 3_000;
  private static final int LISTS_AHEAD = 100;
  private static final int PASSWORDS_WAITING = 10;
  private static final int LONG_WAIT_SECONDS = 900;

  private final AlarmTopic topic;

  SiteAlarms(Construct scope, AlarmTopic topic) {
    super(scope, "Watch");
    this.topic = topic;
  }

  /** What holds of every site. */
  void site(SiteMeasures measures) {
    below(
        "NoModel",
        measures.of(SiteMetric.MODEL_READY, "Minimum", 1),
        1,
        MIDDLE,
        "A node has no model, or no node says anything. Its log has the file and the reason.");
    below(
        "StoreOutOfReach",
        measures.of(SiteMetric.STORE_REACHABLE, "Minimum", 1),
        1,
        SHORT,
        "A node does not reach DynamoDB. Lists may be old, and changes are refused.");
    above(
        "StoreFails",
        measures.of(SiteMetric.STORE_ERRORS, "kind", "failed", MIDDLE),
        0,
        1,
        "Something is broken in the store. The cause is in the log.");
    above(
        "ListsAhead",
        measures.of(SiteMetric.LISTS_AHEAD, "Maximum", 1),
        LISTS_AHEAD,
        LONG,
        "The skill speaks older lists than it could. More machines?");
    above(
        "LogInFlood",
        measures.of(SiteMetric.PASSWORDS_WAITING, "Maximum", 1),
        PASSWORDS_WAITING,
        SHORT,
        "More log-ins than processors can hash. A rush, or an attack?");
    topic.add(
        "Errors",
        options(measures.failedPercent(MIDDLE), FAILED_PERCENT, 1, "People see error pages.")
            .build());
    above(
        "Slow",
        measures.seconds("p99", MIDDLE),
        SLOW_SECONDS,
        SHORT,
        "One request of a hundred takes more than a second.");
  }

  void balanced(LoadBalancerDoor door) {
    above(
        "NodeDown",
        door.targets().getMetrics().unhealthyHostCount(every("Maximum")),
        0,
        SHORT,
        "A node is not ready, and gets no visitors.");
    above(
        "NobodyAnswers",
        door.balancer().getMetrics().httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, every("Sum")),
        0,
        SHORT,
        "The load balancer has no node that answers.");
  }

  void addressed(String instanceId) {
    Metric check =
        Metric.Builder.create()
            .namespace("AWS/EC2")
            .metricName("StatusCheckFailed")
            .dimensionsMap(Map.of("InstanceId", instanceId))
            .statistic("Maximum")
            .period(Duration.minutes(1))
            .build();
    above("MachineDown", check, 0, SHORT, "The machine does not run.");
  }

  void skill(Alias alias) {
    above("SkillFails", alias.metricErrors(every("Sum")), 0, 1, "A turn ended with an error.");
    above(
        "SkillThrottled",
        alias.metricThrottles(every("Sum")),
        0,
        1,
        "More turns at once than are allowed.");
    above(
        "SkillSlow",
        alias.metricDuration(
            MetricOptions.builder().statistic("p99").period(Duration.minutes(MIDDLE)).build()),
        SLOW_TURN_MILLIS,
        SHORT,
        "One turn of a hundred takes more than three seconds.");
  }

  /** Jobs, and events that started none. */
  void jobs(String application, IQueue deadEvents) {
    Metric failed =
        Metric.Builder.create()
            .namespace("AWS/EMRServerless")
            .metricName("FailedJobs")
            .dimensionsMap(Map.of("ApplicationId", application))
            .statistic("Maximum")
            .period(Duration.minutes(1))
            .build();
    above(
        "JobFails", failed, 0, 1, "Lists were not made. The log is in the console of EMR Studio.");
    above(
        "EventsLost",
        deadEvents.metricApproximateNumberOfMessagesVisible(every("Maximum")),
        0,
        1,
        "An event was given up. It is in the queue of dead letters, and the log has the reason.");
  }

  void texts(ReadyTexts texts) {
    above(
        "TextsLost",
        texts.deadLetters().metricApproximateNumberOfMessagesVisible(every("Maximum")),
        0,
        1,
        "A person was not told. They are in the queue of dead letters, the log has the reason.");
    above(
        "TextsWait",
        texts.queue().metricApproximateAgeOfOldestMessage(every("Maximum")),
        LONG_WAIT_SECONDS,
        SHORT,
        "People wait to be told for more than a quarter of an hour.");
  }

  private static MetricOptions every(String statistic) {
    return MetricOptions.builder().statistic(statistic).period(Duration.minutes(1)).build();
  }

  private void above(String id, Metric metric, double limit, int periods, String meaning) {
    topic.add(id, options(metric, limit, periods, meaning).build());
  }

  /** Silence is no better: who sends nothing is not well. */
  private void below(String id, Metric metric, double limit, int periods, String meaning) {
    topic.add(
        id,
        options(metric, limit, periods, meaning)
            .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
            .treatMissingData(TreatMissingData.BREACHING)
            .build());
  }

  private static AlarmProps.Builder options(
      IMetric metric, double limit, int periods, String meaning) {
    return AlarmProps.builder()
        .metric(metric)
        .alarmDescription(meaning)
        .threshold(limit)
        .evaluationPeriods(periods)
        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
        .treatMissingData(TreatMissingData.NOT_BREACHING);
  }
}
