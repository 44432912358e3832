package dev.matinee.deploy;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.IFilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/** What CloudWatch knows of the site: the nodes' metrics, and what nginx says of each request. */
final class SiteMeasures extends Construct {
  private static final String SECONDS = "RequestSeconds";
  private static final String FAILED = "FailedRequests";
  private static final int FIRST_FAILURE = 500;

  private final String namespace;

  SiteMeasures(Construct scope, Settings settings, LogGroup nginx) {
    super(scope, "Measures");
    this.namespace = AgentConfig.namespace(settings.prefix());
    filter(SECONDS, nginx, FilterPattern.numberValue("$.seconds", ">=", 0), "$.seconds");
    filter(FAILED, nginx, FilterPattern.numberValue("$.status", ">=", FIRST_FAILURE), "1");
  }

  private void filter(String name, LogGroup log, IFilterPattern pattern, String value) {
    MetricFilter.Builder.create(this, name)
        .logGroup(log)
        .filterPattern(pattern)
        .metricNamespace(namespace)
        .metricName(name)
        .metricValue(value)
        .build();
  }

  /** How long requests took, over some minutes. */
  Metric seconds(String statistic, int minutes) {
    return metric(SECONDS, Map.of(), statistic, minutes);
  }

  Metric failures(int minutes) {
    return metric(FAILED, Map.of(), "Sum", minutes);
  }

  /** How many of a hundred requests failed. */
  MathExpression failedPercent(int minutes) {
    return MathExpression.Builder.create()
        .expression("100 * FILL(failed, 0) / all")
        .label("failed requests, %")
        .usingMetrics(Map.of("failed", failures(minutes), "all", seconds("SampleCount", minutes)))
        .period(Duration.minutes(minutes))
        .build();
  }

  /** One without a label of its own. */
  Metric of(SiteMetric metric, String statistic, int minutes) {
    return metric(metric.id(), Map.of(), statistic, minutes);
  }

  /** One of those that a label tells apart. */
  Metric of(SiteMetric metric, String label, String value, int minutes) {
    return metric(metric.id(), Map.of(label, value), "Sum", minutes);
  }

  private Metric metric(String name, Map<String, String> labels, String statistic, int minutes) {
    Map<String, String> dimensions = new TreeMap<>(labels);
    if (name.startsWith("matinee_")) {
      dimensions.put(SiteMetric.JOB_LABEL, SiteMetric.JOB);
    }
    Metric.Builder builder =
        Metric.Builder.create()
            .namespace(namespace)
            .metricName(name)
            .statistic(statistic)
            .period(Duration.minutes(minutes));
    return dimensions.isEmpty() ? builder.build() : builder.dimensionsMap(dimensions).build();
  }
}
