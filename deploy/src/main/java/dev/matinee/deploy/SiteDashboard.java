package dev.matinee.deploy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/** One page with what is going on. */
final class SiteDashboard extends Construct {
  private static final int MINUTES = 5;
  private static final int WIDTH = 8;
  private static final List<String> SOURCES = List.of("near", "stored", "computed", "filtered");
  private static final List<String> RESULTS = List.of("answered", "failed", "refused");

  SiteDashboard(Construct scope, Settings settings, SiteMeasures measures, Optional<Alias> skill) {
    super(scope, "Dashboard");
    Dashboard page =
        Dashboard.Builder.create(this, "Page")
            .dashboardName(settings.prefix().replace('.', '-'))
            .build();
    page.addWidgets(
        graph("Requests", measures.seconds("SampleCount", MINUTES), measures.failures(MINUTES)),
        graph(
            "Seconds of a request",
            measures.seconds("p50", MINUTES),
            measures.seconds("p99", MINUTES)),
        graph("Lists, by where they came from", of(measures, SiteMetric.LISTS, "source", SOURCES)));
    page.addWidgets(
        graph("Calls of DynamoDB", of(measures, SiteMetric.STORE_SENT, "result", RESULTS)),
        graph(
            "Well: model, store",
            measures.of(SiteMetric.MODEL_READY, "Minimum", MINUTES),
            measures.of(SiteMetric.STORE_REACHABLE, "Minimum", MINUTES)),
        graph(
            "Waiting: lists, passwords",
            measures.of(SiteMetric.LISTS_AHEAD, "Maximum", MINUTES),
            measures.of(SiteMetric.PASSWORDS_WAITING, "Maximum", MINUTES)));
    skill.ifPresent(
        alias ->
            page.addWidgets(
                graph("Turns of the skill", alias.metricInvocations(), alias.metricErrors()),
                graph("Milliseconds of a turn", alias.metricDuration())));
  }

  private static GraphWidget graph(String title, IMetric... metrics) {
    return GraphWidget.Builder.create().title(title).width(WIDTH).left(List.of(metrics)).build();
  }

  private static IMetric[] of(
      SiteMeasures measures, SiteMetric metric, String label, List<String> values) {
    Stream<IMetric> each = values.stream().map(value -> measures.of(metric, label, value, MINUTES));
    return each.toArray(IMetric[]::new);
  }
}
