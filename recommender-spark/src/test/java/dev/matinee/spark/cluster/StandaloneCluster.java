package dev.matinee.spark.cluster;

import dev.matinee.testkit.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spark's own cluster: a master and workers, each a process with one processor. */
final class StandaloneCluster implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final List<ServerProcess> processes = new ArrayList<>();
  private final SparkPrograms programs;
  private final Map<String, String> environment;

  private StandaloneCluster(SparkPrograms programs, Map<String, String> environment) {
    this.programs = programs;
    this.environment = environment;
  }

  static StandaloneCluster start(SparkPrograms programs, int workers) throws IOException {
    Map<String, String> environment = new HashMap<>(programs.environment());
    environment.put("SPARK_HOME", home(programs.folder()).toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_LOCAL_IP", LOOPBACK);
    StandaloneCluster cluster = new StandaloneCluster(programs, environment);
    try {
      int port = ServerProcess.freePort();
      String site = Integer.toString(ServerProcess.freePort());
      cluster.start(
          "master.Master", port, List.of("--port", Integer.toString(port), "--webui-port", site));
      for (int worker = 0; worker < workers; worker++) {
        cluster.addWorker();
      }
      return cluster;
    } catch (RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  /** Executors find their class path there: hard links where the file system allows it. */
  private static Path home(Path folder) throws IOException {
    Path home = Files.createDirectory(folder.resolve("spark-home"));
    Path jars = Files.createDirectory(home.resolve("jars"));
    int number = 0;
    for (Path jar : SparkPrograms.jars()) {
      link(jars.resolve(number++ + "-" + jar.getFileName()), jar);
    }
    return home;
  }

  private static void link(Path link, Path jar) throws IOException {
    try {
      Path unused = Files.createLink(link, jar);
    } catch (IOException otherFileSystem) {
      Path unused = Files.createSymbolicLink(link, jar);
    }
  }

  private void addWorker() {
    int port = ServerProcess.freePort();
    String site = Integer.toString(ServerProcess.freePort());
    Path work = programs.folder().resolve("worker-" + port);
    start(
        "worker.Worker",
        port,
        List.of(
            "--port",
            Integer.toString(port),
            "--webui-port",
            site,
            "--cores",
            "1",
            "--memory",
            "700m",
            "--work-dir",
            work.toString(),
            master()));
  }

  private void start(String program, int port, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("--host", LOOPBACK));
    all.addAll(arguments);
    Path log = programs.folder().resolve(program + "-" + port + ".log");
    processes.add(
        ServerProcess.start(
            programs.command(List.of("-Xmx256m"), "org.apache.spark.deploy." + program, all),
            environment,
            port,
            log));
  }

  /** Its address for drivers. */
  String master() {
    return "spark://" + LOOPBACK + ":" + processes.get(0).port();
  }

  /** Ends the last worker and its executor as a machine ends that loses power. */
  void killLastWorker() {
    Process worker = processes.remove(processes.size() - 1).process();
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    for (int at = processes.size() - 1; at >= 0; at--) {
      List<ProcessHandle> executors = processes.get(at).process().descendants().toList();
      processes.get(at).close();
      executors.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
