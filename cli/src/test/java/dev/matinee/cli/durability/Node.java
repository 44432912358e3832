package dev.matinee.cli.durability;

import dev.matinee.cli.Matinee;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.web.WebAppMain;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A server that is started again and again over one store, each time on another port.
 *
 * @param prefix what its command begins with
 * @param main its entry point and the arguments of that
 * @param environment what it has in its environment
 * @param log where its output goes
 */
record Node(List<String> prefix, List<String> main, Map<String, String> environment, Path log) {
  /** {@code matinee serve} over the built-in sample and a SQLite file. */
  static Node serve(Path folder, Path database) {
    Map<String, String> environment =
        Map.of("MATINEE_HOME", folder.toString(), "MATINEE_STORE", "sqlite:" + database);
    List<String> main = List.of(Matinee.class.getName(), "serve", "--no-fit");
    return new Node(List.of(), main, environment, folder.resolve("serve.log"));
  }

  /** The entry point of production over a DynamoDB of this machine. */
  static Node production(Path folder, URI dynamoDb) throws IOException {
    Map<String, String> environment =
        Map.of(
            "MATINEE_STORE", "dynamodb",
            "MATINEE_DATA", data(folder).toString(),
            "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(),
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test");
    List<String> main = List.of(WebAppMain.class.getName(), "--create-tables");
    return new Node(List.of(), main, environment, folder.resolve("web-app.log"));
  }

  private static Path data(Path folder) throws IOException {
    StringBuilder movies = new StringBuilder("movieId,title,genres\n");
    StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
    for (int movie = 1; movie <= Rater.MOVIES; movie++) {
      movies.append(movie + ",Film " + movie + " (2001),Drama\n");
      for (int user = 1 + movie % 2; user <= 40; user += 2) {
        ratings.append(user + "," + movie + "," + (1 + (user * movie) % 5) + ",0\n");
      }
    }
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("movies.csv"), movies);
    Files.writeString(data.resolve("ratings.csv"), ratings);
    return data;
  }

  /** The same with more in its environment. */
  Node with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new Node(prefix, main, all, log);
  }

  /** The same, run by another command. */
  Node within(List<String> command) {
    return new Node(command, main, environment, log);
  }

  /** Starts it, and waits until it is ready. */
  ServerProcess start() {
    int port = ServerProcess.freePort();
    Map<String, String> all = new HashMap<>(environment);
    all.put("MATINEE_PORT", Integer.toString(port));
    return ServerProcess.start(command(), all, port, log).awaitReady();
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(main);
    return command;
  }

  static URI uri(ServerProcess server) {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Ends it as {@code kill -9} does. */
  static void kill(ServerProcess server) throws InterruptedException {
    server.process().destroyForcibly().waitFor();
  }
}
