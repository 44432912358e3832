package dev.matinee.events.broker;

import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Kafka broker, a process of its own on loopback ports, which can be killed. */
public final class KafkaBroker implements AutoCloseable {
  private static final String CLUSTER = "bWF0aW5lZS10ZXN0LWth";
  private static final String SETTINGS =
      """
      process.roles=broker,controller
      node.id=1
      listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
      advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
      controller.quorum.voters=1@127.0.0.1:%2$d
      controller.listener.names=CONTROLLER
      listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
      log.dirs=%3$s
      auto.create.topics.enable=false
      offsets.topic.replication.factor=1
      offsets.topic.num.partitions=3
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      transaction.state.log.num.partitions=3
      group.initial.rebalance.delay.ms=0
      log.cleaner.dedupe.buffer.size=8388608
      num.io.threads=2
      num.network.threads=2
      background.threads=2
      """;

  private final Path folder;
  private final int port;
  private ServerProcess server;

  private KafkaBroker(Path folder, int port, int controllerPort) throws IOException {
    this.folder = folder;
    this.port = port;
    Files.writeString(settings(), SETTINGS.formatted(port, controllerPort, folder.resolve("data")));
    server = run();
  }

  /** Starts one; skips or fails the test where its libraries are not there. */
  public static KafkaBroker start(Path folder) {
    try {
      return new KafkaBroker(folder, ServerProcess.freePort(), ServerProcess.freePort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServerProcess run() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            classPath(),
            BrokerMain.class.getName(),
            settings().toString(),
            CLUSTER);
    return ServerProcess.start(command, Map.of(), port, folder.resolve("broker.log"));
  }

  private static String classPath() throws IOException {
    Path libraries =
        Requirements.file(
            Requirements.projectRoot().resolve("events-kafka/target/broker-class-path.txt"),
            "the libraries of a Kafka broker, which a build of events-kafka names");
    String own = KafkaBroker.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return own + File.pathSeparator + Files.readString(libraries).strip();
  }

  private Path settings() {
    return folder.resolve("broker.properties");
  }

  /** Where it is. */
  public KafkaBrokers brokers() {
    return new KafkaBrokers("127.0.0.1:" + port);
  }

  /** Ends it as a power cut would, and starts it again with what it kept. */
  public void killAndRestart() {
    try {
      kill();
      server = run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as a power cut would. */
  public void kill() {
    server.process().destroyForcibly();
    server.process().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
