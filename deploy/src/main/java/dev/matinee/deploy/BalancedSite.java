package dev.matinee.deploy;

import java.util.List;
import software.amazon.awscdk.CfnAutoScalingRollingUpdate;
import software.amazon.awscdk.CfnCreationPolicy;
import software.amazon.awscdk.CfnResourceSignal;
import software.amazon.awscdk.CfnUpdatePolicy;
import software.amazon.awscdk.services.autoscaling.CfnAutoScalingGroup;
import software.amazon.awscdk.services.autoscaling.CfnScalingPolicy;
import software.constructs.Construct;

/**
 * Machines in two zones behind a load balancer. An update adds a machine, waits for its word that
 * the node on it answers, and only then takes an old one away; where the word does not come, it
 * goes back.
 */
final class BalancedSite extends Construct {
  private static final String PATIENCE = "PT15M";
  private static final int GRACE_SECONDS = 300;
  private static final int BUSY_PERCENT = 55;

  BalancedSite(
      Construct scope, Settings settings, Network network, SiteMachine machine, String targets) {
    super(scope, "Fleet");
    CfnAutoScalingGroup group =
        CfnAutoScalingGroup.Builder.create(this, "Group")
            .minSize(Integer.toString(settings.nodes()))
            .maxSize(Integer.toString(settings.maxNodes()))
            .vpcZoneIdentifier(network.subnets())
            .launchTemplate(
                CfnAutoScalingGroup.LaunchTemplateSpecificationProperty.builder()
                    .launchTemplateId(machine.templateId())
                    .version(machine.templateVersion())
                    .build())
            .targetGroupArns(List.of(targets))
            // A site without a data set is not ready, which no new machine would mend.
            .healthCheckType("EC2")
            .healthCheckGracePeriod(GRACE_SECONDS)
            .build();
    group.overrideLogicalId(FrontDoor.LOAD_BALANCER.signalled());
    group.getCfnOptions().setCreationPolicy(creation(settings));
    group.getCfnOptions().setUpdatePolicy(update(settings));
    scale(group);
  }

  private static CfnCreationPolicy creation(Settings settings) {
    return CfnCreationPolicy.builder()
        .resourceSignal(
            CfnResourceSignal.builder().count(settings.nodes()).timeout(PATIENCE).build())
        .build();
  }

  private static CfnUpdatePolicy update(Settings settings) {
    return CfnUpdatePolicy.builder()
        .autoScalingRollingUpdate(
            CfnAutoScalingRollingUpdate.builder()
                .minInstancesInService(settings.nodes())
                .maxBatchSize(1)
                .waitOnResourceSignals(true)
                .pauseTime(PATIENCE)
                .suspendProcesses(
                    List.of("HealthCheck", "ReplaceUnhealthy", "AZRebalance", "AlarmNotification"))
                .build())
        .build();
  }

  private void scale(CfnAutoScalingGroup group) {
    CfnScalingPolicy.Builder.create(this, "Busy")
        .autoScalingGroupName(group.getRef())
        .policyType("TargetTrackingScaling")
        .targetTrackingConfiguration(
            CfnScalingPolicy.TargetTrackingConfigurationProperty.builder()
                .targetValue(BUSY_PERCENT)
                .predefinedMetricSpecification(
                    CfnScalingPolicy.PredefinedMetricSpecificationProperty.builder()
                        .predefinedMetricType("ASGAverageCPUUtilization")
                        .build())
                .build())
        .build();
  }
}
