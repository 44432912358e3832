package dev.matinee.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.matinee.testkit.Requirements;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The manifests in {@code deploy/kubernetes}, read as strictly as Kubernetes' API reads them. */
final class Manifest {
  static final Path FOLDER = Requirements.projectRoot().resolve("deploy/kubernetes");

  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
              .build());

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "v1 Namespace", V1Namespace.class,
          "v1 ServiceAccount", V1ServiceAccount.class,
          "v1 ConfigMap", V1ConfigMap.class,
          "v1 Service", V1Service.class,
          "apps/v1 Deployment", V1Deployment.class,
          "networking.k8s.io/v1 Ingress", V1Ingress.class,
          "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class,
          "autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class,
          "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class);

  private Manifest() {}

  /** The text of a file. */
  static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in a text, whatever it is. */
  static JsonNode tree(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a text says, as the type that it names.
   *
   * @throws RuntimeException if a field is unknown, missing or of a wrong type
   */
  static Object checked(String text) {
    JsonNode tree = tree(text);
    String name = tree.path("apiVersion").asText() + " " + tree.path("kind").asText();
    Class<?> type = TYPES.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no such type: " + name);
    }
    return JSON.deserialize(tree.toString(), type);
  }

  /** A file as a type. */
  static <T> T of(String file, Class<T> type) {
    return type.cast(checked(text(file)));
  }
}
