package dev.matinee.web.distribution;

import dev.matinee.testkit.ServerProcess;
import dev.matinee.web.WebAppMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A production node as a process of its own, with the class path of the tests. */
final class WebAppProcess {
  private final Map<String, String> environment = new HashMap<>();

  /** Over a DynamoDB and an S3 of this machine. */
  WebAppProcess(String dynamoDb, String s3, String data) {
    environment.put("MATINEE_STORE", "dynamodb");
    environment.put("MATINEE_DATA", data);
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb);
    environment.put("AWS_ENDPOINT_URL_S3", s3);
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
  }

  WebAppProcess with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Starts it and waits until it listens. */
  ServerProcess start(Path log, String... arguments) {
    int port = ServerProcess.freePort();
    with("MATINEE_PORT", Integer.toString(port));
    return ServerProcess.start(command(arguments), environment, port, log);
  }

  /** Runs one that cannot start, to its end. */
  Ended run(String... arguments) throws IOException, InterruptedException {
    Path log = Files.createTempFile("web-app", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command(arguments))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    String output = Files.readString(log, StandardCharsets.UTF_8);
    Files.delete(log);
    return new Ended(exitCode, output);
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WebAppMain.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  record Ended(int exitCode, String output) {}
}
