package dev.matinee.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultProxy;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.Requirements;
import dev.matinee.web.testsite.ApiClient;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.Scrape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rules for Prometheus and the dashboard for Grafana, against a node and against Prometheus.
 */
class MonitoringFilesTest {
  private static final Path FOLDER = Requirements.projectRoot().resolve("deploy/monitoring");
  private static final Path RULES = FOLDER.resolve("matinee-rules.yml");
  private static final Path DASHBOARD = FOLDER.resolve("matinee-grafana.json");
  private static final Pattern METRIC = Pattern.compile("\\b(?:matinee|http|jvm|process)_[a-z_]+");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<JsonNode> rules() throws IOException {
    List<JsonNode> rules = new ArrayList<>();
    YAML.readTree(RULES.toFile())
        .get("groups")
        .forEach(group -> group.get("rules").forEach(rules::add));
    return rules;
  }

  private static List<JsonNode> panels() throws IOException {
    List<JsonNode> panels = new ArrayList<>();
    JSON.readTree(DASHBOARD.toFile()).get("panels").forEach(panels::add);
    return panels;
  }

  private static Set<String> metrics(List<String> expressions) {
    return expressions.stream()
        .flatMap(text -> METRIC.matcher(text).results())
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With a store that can be lost, since some metrics tell of nothing else. */
  @Test
  void aNodeExportsEachMetricThatTheFilesNameWithItsLabels() throws IOException {
    List<String> expressions = new ArrayList<>();
    rules().forEach(rule -> expressions.add(rule.get("expr").asText()));
    panels()
        .forEach(
            panel -> panel.get("targets").forEach(it -> expressions.add(it.get("expr").asText())));

    Set<String> exported = exported();

    assertThat(metrics(expressions)).hasSizeGreaterThan(20).isSubsetOf(exported);
  }

  private static Set<String> exported() {
    try (OpenedResources opened = new OpenedResources()) {
      Dynalite dynalite = opened.add(Dynalite.start());
      FaultProxy proxy = opened.add(FaultProxy.before(dynalite.endpoint()));
      DynamoDbStores stores = opened.add(DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint())));
      stores.createTables();
      RunningSite site =
          opened.add(RunningSite.start(RunningSite.withMetrics(0), stores, List.of()));
      ApiClient.of(site).get("/users/1/recommendations");
      ApiClient.of(site).get("/movies?query=film");
      proxy.become(FaultProxy.Fault.REFUSING);
      ApiClient.of(site).get("/users/2/recommendations");
      Scrape scrape = Scrape.when(site, now -> !now.series("matinee_store_errors_total").isEmpty());
      return scrape
          .text()
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replaceFirst("[{ ].*", ""))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  @Test
  void theDocumentedAlarmsAreTheRules() throws IOException {
    String operations = Files.readString(Requirements.projectRoot().resolve("docs/operations.md"));
    List<String> names = new ArrayList<>();
    for (JsonNode rule : rules()) {
      if (rule.has("alert")) {
        names.add(rule.get("alert").asText());
        assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
        assertThat(rule.at("/annotations/summary").asText()).isNotEmpty();
      }
    }
    String alarms = operations.replaceFirst("(?s).*\\n## Alarms\\n(.*?)\\n## .*", "$1");
    long rows = alarms.lines().filter(line -> line.startsWith("| ")).count() - 1;
    assertThat(names).doesNotHaveDuplicates().hasSize((int) rows);
  }

  @Test
  void prometheusTakesTheRulesAndTheirTestsPass() throws IOException {
    String promtool = Requirements.program("promtool").toString();

    assertThat(said(promtool, "check", "rules", RULES.toString())).contains("SUCCESS");
    Path tests = FOLDER.resolve("matinee-rules-test.yml");
    assertThat(said(promtool, "test", "rules", tests.toString())).contains("SUCCESS");
  }

  private static String said(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The parts that Grafana needs of a dashboard: ids, places without overlap, and targets. */
  @Test
  void grafanaFindsWhatADashboardNeeds() throws IOException {
    JsonNode dashboard = JSON.readTree(DASHBOARD.toFile());
    assertThat(dashboard.get("uid").asText()).isEqualTo("matinee");
    assertThat(dashboard.get("schemaVersion").asInt()).isGreaterThanOrEqualTo(36);
    assertThat(dashboard.get("templating").get("list").findValuesAsText("name"))
        .containsExactly("datasource", "job");
    Set<Integer> ids = new HashSet<>();
    Set<String> cells = new HashSet<>();
    for (JsonNode panel : panels()) {
      assertThat(ids.add(panel.get("id").asInt())).isTrue();
      assertThat(panel.get("type").asText()).isIn("timeseries", "stat");
      assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
      assertThat(panel.get("targets")).isNotEmpty();
      assertThat(panel.get("targets").findValuesAsText("refId")).doesNotHaveDuplicates();
      JsonNode place = panel.get("gridPos");
      for (int x = place.get("x").asInt();
          x < place.get("x").asInt() + place.get("w").asInt();
          x++) {
        for (int y = place.get("y").asInt();
            y < place.get("y").asInt() + place.get("h").asInt();
            y++) {
          assertThat(cells.add(x + "," + y)).as("cell of %s", panel.get("title")).isTrue();
          assertThat(x).isLessThan(24);
        }
      }
    }
  }
}
