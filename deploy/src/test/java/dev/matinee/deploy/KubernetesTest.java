package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests for those who prefer a cluster. */
class KubernetesTest {
  /** Requests end within ten seconds and lists within five, as docs/operations.md has it. */
  private static final int DRAIN_SECONDS = 15;

  private static final V1Deployment DEPLOYMENT = Manifest.of("deployment.yaml", V1Deployment.class);
  private static final V1PodSpec POD = DEPLOYMENT.getSpec().getTemplate().getSpec();
  private static final V1Container CONTAINER = POD.getContainers().get(0);
  private static final Map<String, String> LABELS =
      DEPLOYMENT.getSpec().getTemplate().getMetadata().getLabels();

  static List<String> resources() {
    List<String> names = new ArrayList<>();
    for (JsonNode name : Manifest.tree(Manifest.text("kustomization.yaml")).get("resources")) {
      names.add(name.asText());
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("resources")
  void theApiWouldTakeEveryManifest(String file) {
    assertThat(Manifest.checked(Manifest.text(file))).isNotNull();
  }

  /** Else the test above could not fail. */
  @ParameterizedTest
  @CsvSource({
    "deployment.yaml, readinessProbe:, readynessProbe:",
    "deployment.yaml, maxUnavailable:, maxUnavailible:",
    "deployment.yaml, replicas: 2, replicas: two",
    "deployment.yaml, kind: Deployment, kind: Deploiment",
    "deployment.yaml, '  selector:', '  selectors:'",
    "autoscaler.yaml, averageUtilization:, averageUtilisation:",
    "ingress.yaml, pathType:, pathtype:",
    "network-policy.yaml, podSelector:, pods:",
  })
  void aSlipOfThePenIsFound(String file, String right, String wrong) {
    String text = Manifest.text(file);
    assertThat(text).contains(right);

    assertThatThrownBy(() -> Manifest.checked(text.replaceFirst(right, wrong)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void everyFileIsApplied() throws IOException {
    try (Stream<Path> files = Files.list(Manifest.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("kustomization.yaml"))
          .containsExactlyInAnyOrderElementsOf(resources());
    }
  }

  @Test
  void everySelectorMeansThePods() {
    assertThat(DEPLOYMENT.getSpec().getSelector().getMatchLabels()).isEqualTo(LABELS);
    assertThat(Manifest.of("service.yaml", V1Service.class).getSpec().getSelector())
        .isEqualTo(LABELS);
    assertThat(budget().getSpec().getSelector().getMatchLabels()).isEqualTo(LABELS);
    assertThat(policy().getSpec().getPodSelector().getMatchLabels()).isEqualTo(LABELS);
    assertThat(POD.getTopologySpreadConstraints())
        .hasSize(2)
        .allSatisfy(
            spread -> assertThat(spread.getLabelSelector().getMatchLabels()).isEqualTo(LABELS));
  }

  @Test
  void everyNameIsSomebodys() {
    String name = DEPLOYMENT.getMetadata().getName();
    V2HorizontalPodAutoscaler autoscaler = autoscaler();

    assertThat(autoscaler.getSpec().getScaleTargetRef().getName()).isEqualTo(name);
    assertThat(POD.getServiceAccountName())
        .isEqualTo(
            Manifest.of("service-account.yaml", V1ServiceAccount.class).getMetadata().getName());
    assertThat(CONTAINER.getEnvFrom().get(0).getConfigMapRef().getName())
        .isEqualTo(settings().getMetadata().getName());
    V1Ingress ingress = Manifest.of("ingress.yaml", V1Ingress.class);
    V1Service service = Manifest.of("service.yaml", V1Service.class);
    var backend =
        ingress.getSpec().getRules().get(0).getHttp().getPaths().get(0).getBackend().getService();
    assertThat(backend.getName()).isEqualTo(service.getMetadata().getName());
    assertThat(backend.getPort().getName())
        .isEqualTo(service.getSpec().getPorts().get(0).getName());
  }

  /** Metrics are on no service, so that no ingress can publish them. */
  @Test
  void everyPortIsOneOfTheContainer() {
    assertThat(CONTAINER.getPorts())
        .extracting(V1ContainerPort::getName, V1ContainerPort::getContainerPort)
        .containsExactly(
            tuple("http", port("MATINEE_PORT")), tuple("metrics", port("MATINEE_ADMIN_PORT")));
    assertThat(Manifest.of("service.yaml", V1Service.class).getSpec().getPorts())
        .extracting(port -> port.getTargetPort().getStrValue())
        .containsExactly("http");
    assertThat(policy().getSpec().getIngress())
        .extracting(rule -> rule.getPorts().get(0).getPort().getStrValue())
        .containsExactly("http", "metrics");
    assertThat(
            Stream.of(
                CONTAINER.getStartupProbe(),
                CONTAINER.getLivenessProbe(),
                CONTAINER.getReadinessProbe()))
        .extracting(probe -> probe.getHttpGet().getPort().getStrValue())
        .containsOnly("http");
  }

  private static int port(String variable) {
    return CONTAINER.getEnv().stream()
        .filter(entry -> entry.getName().equals(variable))
        .map(entry -> Integer.parseInt(entry.getValue()))
        .findFirst()
        .orElseGet(() -> Integer.parseInt(settings().getData().get(variable)));
  }

  /** A node without a model is left alone to load it; one that hangs is started anew. */
  @Test
  void readinessIsNotLiveness() {
    assertThat(path(CONTAINER.getStartupProbe())).isEqualTo("/health/live");
    assertThat(path(CONTAINER.getLivenessProbe())).isEqualTo("/health/live");
    assertThat(path(CONTAINER.getReadinessProbe())).isEqualTo("/health/ready");
  }

  private static String path(V1Probe probe) {
    return probe.getHttpGet().getPath();
  }

  @Test
  void anEndLeavesTimeToDrain() {
    int pause =
        Integer.parseInt(CONTAINER.getLifecycle().getPreStop().getExec().getCommand().get(1));
    int untilNotReady =
        CONTAINER.getReadinessProbe().getPeriodSeconds()
            * CONTAINER.getReadinessProbe().getFailureThreshold();

    assertThat(pause).isGreaterThan(untilNotReady);
    assertThat(POD.getTerminationGracePeriodSeconds()).isGreaterThan(pause + DRAIN_SECONDS);
  }

  /** Neither an upgrade nor work on the machines takes the site away. */
  @Test
  void oneNodeAtLeastIsAlwaysThere() {
    assertThat(DEPLOYMENT.getSpec().getReplicas()).isEqualTo(2);
    assertThat(autoscaler().getSpec().getMinReplicas()).isEqualTo(2);
    assertThat(autoscaler().getSpec().getMaxReplicas()).isGreaterThan(2);
    assertThat(
            DEPLOYMENT.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable().getIntValue())
        .isZero();
    assertThat(budget().getSpec().getMinAvailable().getIntValue()).isEqualTo(1);
  }

  @Test
  void aPodMayDoNothingThatItDoesNotNeed() {
    assertThat(POD.getAutomountServiceAccountToken()).isFalse();
    assertThat(POD.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(POD.getSecurityContext().getRunAsUser()).isPositive();
    assertThat(POD.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(CONTAINER.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(CONTAINER.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(CONTAINER.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(CONTAINER.getVolumeMounts())
        .extracting(mount -> mount.getMountPath())
        .containsExactly("/tmp");
    assertThat(CONTAINER.getResources().getLimits()).containsOnlyKeys("memory");
    assertThat(settings().getData())
        .allSatisfy((key, value) -> assertThat(key).doesNotContainPattern("TOKEN|SECRET|KEY"));
  }

  private static V1ConfigMap settings() {
    return Manifest.of("settings.yaml", V1ConfigMap.class);
  }

  private static V2HorizontalPodAutoscaler autoscaler() {
    return Manifest.of("autoscaler.yaml", V2HorizontalPodAutoscaler.class);
  }

  private static V1PodDisruptionBudget budget() {
    return Manifest.of("disruption-budget.yaml", V1PodDisruptionBudget.class);
  }

  private static V1NetworkPolicy policy() {
    return Manifest.of("network-policy.yaml", V1NetworkPolicy.class);
  }
}
