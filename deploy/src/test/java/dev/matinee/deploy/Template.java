package dev.matinee.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * A stack as CloudFormation would get it. Made once for all tests: the CDK starts slowly.
 *
 * @param file where it lies
 */
record Template(JsonNode root, Path file) {
  static final String SKILL = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555";

  static final String ORIGIN =
      "arn:aws:sms-voice:eu-west-1:123456789012:pool/pool-0123456789abcdef";

  private static final String CERTIFICATE =
      "arn:aws:acm:eu-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555";

  private static final Map<String, String> BALANCED =
      Map.of(
          "domain", "movies.example.org",
          "certificateArn", CERTIFICATE,
          "skillId", SKILL,
          "alarmEmail", "owner@example.org",
          "oauthClientId", "alexa",
          "oauthRedirects", "https://pitangui.amazon.com/api/skill/link/AB12",
          "tmdbTokenParameter", "/matinee/tmdb-token");

  private static final Map<String, String> ADDRESSED =
      Map.of(
          "domain", "films.example.org",
          "frontDoor", "elastic-ip",
          "tablePrefix", "small",
          "hostedZoneId", "Z0123456789");

  private static final Map<String, String> PIPELINE =
      Map.of(
          "domain", "movies.example.org",
          "certificateArn", CERTIFICATE,
          "alarmEmail", "owner@example.org",
          "pipeline", "on",
          "textOrigin", ORIGIN,
          "textCountries", "DE,AT",
          "textInboundParameter", "/matinee/text-inbound-key");

  /** Made once each, and by no initializer of a class: a test that is skipped there is an error. */
  private static final Map<Map<String, String>, Template> MADE = new ConcurrentHashMap<>();

  /** Settings that are enough. */
  static Settings smallest() {
    return Settings.of(Map.of("domain", "movies.example.org", "hostedZoneId", "Z0123456789"));
  }

  /** Behind a load balancer, with everything that there is. */
  static Template balanced() {
    return MADE.computeIfAbsent(BALANCED, Template::make);
  }

  /** One machine with an address, and as little as possible. */
  static Template addressed() {
    return MADE.computeIfAbsent(ADDRESSED, Template::make);
  }

  /** With text messages, and lists that are made on EMR Serverless. */
  static Template pipeline() {
    return MADE.computeIfAbsent(PIPELINE, Template::make);
  }

  static Template make(Map<String, String> said) {
    Requirements.program("node");
    try {
      // The tests run in the folder of the module.
      Path folder =
          Files.createTempDirectory(
              Files.createDirectories(Path.of("target").toAbsolutePath()), "stack");
      Map<String, Object> context = new TreeMap<>(said);
      context.put("siteArchive", file(folder, "site.tar.gz").toString());
      context.put("skillZip", file(folder, "skill.zip").toString());
      context.put("pipelineZip", file(folder, "pipeline.zip").toString());
      context.put("batchJar", file(folder, "batch.jar").toString());
      App app = DeployMain.app(AppProps.builder().outdir(folder.resolve("out").toString()).build());
      MatineeStack stack = new MatineeStack(app, Settings.of(context));
      app.synth();
      Path file = folder.resolve("out").resolve(stack.getTemplateFile());
      return new Template(new ObjectMapper().readTree(file.toFile()), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stand-in: the tests of the modules that make them look into the real ones. */
  private static Path file(Path folder, String name) throws IOException {
    return Files.writeString(folder.resolve(name), "what the build made");
  }

  /** The resources of a type, such as {@code AWS::S3::Bucket}, by their logical ids. */
  Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> found = new TreeMap<>();
    root.get("Resources")
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().path("Type").asText().equals(type)) {
                found.put(entry.getKey(), entry.getValue());
              }
            });
    return found;
  }

  /** The properties of the only resource of a type. */
  JsonNode only(String type) {
    Map<String, JsonNode> found = resources(type);
    if (found.size() != 1) {
      throw new AssertionError("of " + type + " there are " + found.keySet());
    }
    return found.values().iterator().next().get("Properties");
  }

  /** Every statement that allows something, of roles and of what is attached to them. */
  List<JsonNode> allowed() {
    return root.get("Resources").properties().stream()
        .flatMap(entry -> entry.getValue().findValues("Statement").stream())
        .flatMap(statements -> StreamSupport.stream(statements.spliterator(), false))
        .filter(statement -> statement.get("Effect").asText().equals("Allow"))
        .toList();
  }

  /** One value or several, as policies have them. */
  static List<String> values(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(Template::text).toList()
        : List.of(text(node));
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText() : node.toString();
  }
}
