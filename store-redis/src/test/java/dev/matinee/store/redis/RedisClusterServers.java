package dev.matinee.store.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.RedisServer;
import dev.matinee.testkit.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Three masters with a replica each, on this machine. */
final class RedisClusterServers implements AutoCloseable {
  private static final int NODES = 6;
  private static final int BUS = 10_000;

  private final List<RedisServer> servers = new ArrayList<>();

  private RedisClusterServers() {}

  /**
   * Starts them, and waits until each knows all.
   *
   * @param folder for what each knows of the others
   */
  static RedisClusterServers start(Path folder) {
    RedisClusterServers cluster = new RedisClusterServers();
    for (int node = 0; node < NODES; node++) {
      int port = ServerProcess.freePort();
      cluster.servers.add(
          RedisServer.start(
              port,
              "--cluster-enabled",
              "yes",
              "--cluster-config-file",
              folder.resolve("nodes-" + port + ".conf").toString(),
              "--cluster-node-timeout",
              "1500",
              "--repl-diskless-sync-delay",
              "0",
              "--cluster-port",
              Integer.toString(port + BUS)));
    }
    List<String> command = new ArrayList<>(List.of("--cluster", "create"));
    cluster.servers.forEach(server -> command.add("127.0.0.1:" + server.port()));
    command.addAll(List.of("--cluster-replicas", "1", "--cluster-yes"));
    String made = cluster.servers.get(0).command(command.toArray(String[]::new));
    assertThat(made).contains("All 16384 slots covered");
    assertThat(
            Eventually.comesTrue(
                () -> cluster.servers.stream().allMatch(RedisClusterServers::isWell)))
        .isTrue();
    return cluster;
  }

  /** A replica that never had its master's data does not take its place. */
  private static boolean isWell(RedisServer server) {
    String replication = server.command("INFO", "replication");
    return server.command("CLUSTER", "INFO").contains("state:ok")
        && (replication.contains("role:master") || replication.contains("link_status:up"));
  }

  /** As {@code MATINEE_CACHE} has it. */
  String address() {
    return "redis://"
        + servers.stream().map(it -> "127.0.0.1:" + it.port()).collect(Collectors.joining(","));
  }

  /** Kills a master; its replica takes its place. */
  void killMaster() {
    RedisServer master =
        servers.stream()
            .filter(it -> it.command("ROLE").startsWith("master"))
            .findFirst()
            .orElseThrow();
    servers.remove(master);
    master.kill();
  }

  @Override
  public void close() {
    servers.forEach(RedisServer::close);
  }
}
