package dev.matinee.deploy;

import java.util.List;
import software.amazon.awscdk.CfnCreationPolicy;
import software.amazon.awscdk.CfnResourceSignal;
import software.amazon.awscdk.services.ec2.CfnEIP;
import software.amazon.awscdk.services.ec2.CfnInstance;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * One machine with an address that stays. An update starts another machine, waits for its word that
 * its nodes answer, moves the address there and ends the old one.
 */
final class AddressedSite extends Construct {
  private static final String PATIENCE = "PT15M";

  private final CfnInstance instance;
  private final CfnEIP address;

  AddressedSite(Construct scope, Network network, SiteMachine machine) {
    super(scope, "Address");
    this.instance =
        CfnInstance.Builder.create(this, "Instance")
            .launchTemplate(
                CfnInstance.LaunchTemplateSpecificationProperty.builder()
                    .launchTemplateId(machine.templateId())
                    .version(machine.templateVersion())
                    .build())
            .subnetId(network.subnets().get(0))
            .build();
    instance.overrideLogicalId(FrontDoor.ELASTIC_IP.signalled());
    instance
        .getCfnOptions()
        .setCreationPolicy(
            CfnCreationPolicy.builder()
                .resourceSignal(CfnResourceSignal.builder().count(1).timeout(PATIENCE).build())
                .build());
    this.address =
        CfnEIP.Builder.create(this, "Ip").domain("vpc").instanceId(instance.getRef()).build();
  }

  /** The parameters with the certificate and its key. */
  static PolicyStatement readTls(Settings settings, Arns arns) {
    String folder = settings.text(Setting.TLS_PARAMETER);
    return Arns.allow(
        List.of("ssm:GetParameter"),
        arns.parameter(folder + "/fullchain"),
        arns.parameter(folder + "/privkey"));
  }

  String instanceId() {
    return instance.getRef();
  }

  String ip() {
    return address.getRef();
  }
}
