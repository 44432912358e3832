package dev.matinee.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the nodes' metrics are kept of in CloudWatch, where each one costs by the month. */
public enum SiteMetric {
  MODEL_READY("matinee_model_ready"),
  STORE_REACHABLE("matinee_store_reachable"),
  LISTS_AHEAD("matinee_lists_ahead"),
  PASSWORDS_WAITING("matinee_passwords_waiting"),
  LISTS("matinee_lists_total", "source"),
  STORE_SENT("matinee_store_sent_total", "result"),
  STORE_ERRORS("matinee_store_errors_total", "kind");

  /** The label that Prometheus gives to everything of the nodes, and its value. */
  static final String JOB_LABEL = "job";

  static final String JOB = "web-app";

  private final String id;
  private final Optional<String> label;

  SiteMetric(String id) {
    this.id = id;
    this.label = Optional.empty();
  }

  SiteMetric(String id, String label) {
    this.id = id;
    this.label = Optional.of(label);
  }

  /** As the admin port shows it. */
  public String id() {
    return id;
  }

  /** What it is told apart by in CloudWatch. */
  List<String> dimensions() {
    List<String> dimensions = new ArrayList<>(List.of(JOB_LABEL));
    label.ifPresent(dimensions::add);
    return dimensions;
  }
}
