package dev.matinee.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What CloudWatch's agent on a machine ships: the logs, and of the metrics on the admin ports what
 * {@link SiteMetric} names.
 *
 * @param ports of the nodes on the machine
 */
record AgentConfig(String prefix, List<Integer> ports) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ADMIN_OFFSET = 10_000;

  /** Where the metrics are found. */
  static String namespace(String prefix) {
    return "Matinee/" + prefix;
  }

  String json() {
    Map<String, Object> logs =
        Map.of(
            "logs_collected",
            Map.of("files", Map.of("collect_list", files())),
            "metrics_collected",
            Map.of("prometheus", prometheus()));
    try {
      return JSON.writeValueAsString(
          new TreeMap<>(Map.of("agent", Map.of("run_as_user", "cwagent"), "logs", logs)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the agent's configuration is no JSON", e);
    }
  }

  private List<Map<String, String>> files() {
    List<Map<String, String>> files = new ArrayList<>();
    for (int port : ports) {
      Map<String, String> file =
          new TreeMap<>(file("/var/log/matinee/web-app-" + port + ".log", "web-app"));
      file.put("log_stream_name", "{instance_id}-" + port);
      // Stack traces belong to the line above them.
      file.put("timestamp_format", "%Y-%m-%dT%H:%M:%S");
      file.put("multi_line_start_pattern", "{timestamp_format}");
      files.add(file);
    }
    files.add(file("/etc/matinee/nginx/log/access.log", "nginx"));
    return files;
  }

  private Map<String, String> file(String path, String group) {
    return new TreeMap<>(
        Map.of(
            "file_path",
            path,
            "log_group_name",
            "/" + prefix + "/" + group,
            "log_stream_name",
            "{instance_id}",
            "timezone",
            "UTC"));
  }

  private Map<String, Object> prometheus() {
    return Map.of(
        "log_group_name",
        "/" + prefix + "/metrics",
        "prometheus_config_path",
        "/opt/aws/amazon-cloudwatch-agent/etc/prometheus.yaml",
        "emf_processor",
        Map.of(
            "metric_namespace",
            namespace(prefix),
            "metric_declaration",
            Arrays.stream(SiteMetric.values()).map(AgentConfig::declaration).toList()));
  }

  private static Map<String, Object> declaration(SiteMetric metric) {
    return Map.of(
        "source_labels",
        List.of(SiteMetric.JOB_LABEL),
        "label_matcher",
        "^" + SiteMetric.JOB + "$",
        "dimensions",
        List.of(metric.dimensions()),
        "metric_selectors",
        List.of("^" + metric.id() + "$"));
  }

  /** Where the agent finds the metrics: YAML, of which JSON is a part. */
  String scrape() {
    List<String> targets =
        ports.stream().map(port -> "\"127.0.0.1:" + (port + ADMIN_OFFSET) + "\"").toList();
    return """
    {"global": {"scrape_interval": "1m", "scrape_timeout": "10s"},
     "scrape_configs": [{"job_name": "%s", "static_configs": [{"targets": [%s]}]}]}"""
        .formatted(SiteMetric.JOB, String.join(", ", targets));
  }
}
