package dev.matinee.deploy;

import java.util.List;
import java.util.Map;

/** What people reach, and what it means for the machines behind. */
enum FrontDoor {
  /** TLS ends at a load balancer; each machine has one node. */
  LOAD_BALANCER("load-balancer.conf", "Fleet", 55),
  /** TLS ends at nginx on the one machine, which has two nodes. */
  ELASTIC_IP("production.conf", "Machine", 35);

  private static final int FIRST_PORT = 8081;

  private final String nginx;
  private final String signalled;
  private final int heapPercent;

  FrontDoor(String nginx, String signalled, int heapPercent) {
    this.nginx = nginx;
    this.signalled = signalled;
    this.heapPercent = heapPercent;
  }

  static FrontDoor of(Settings settings) {
    return settings.hasLoadBalancer() ? LOAD_BALANCER : ELASTIC_IP;
  }

  /** The ports of a machine's nodes. */
  List<Integer> ports() {
    return this == LOAD_BALANCER ? List.of(FIRST_PORT) : List.of(FIRST_PORT, FIRST_PORT + 1);
  }

  /** How much of the memory each node's heap may take. */
  int heapPercent() {
    return heapPercent;
  }

  /** The logical id of what waits for the machines' word. */
  String signalled() {
    return signalled;
  }

  Map<String, String> variables(Settings settings) {
    String tls = this == ELASTIC_IP ? settings.text(Setting.TLS_PARAMETER) : "";
    return Map.of("NGINX_CONF", nginx, "SIGNALLED", signalled, "TLS_PARAMETER", tls);
  }
}
