package dev.matinee.deploy;

import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.certificatemanager.CfnCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.route53.CfnRecordSet;
import software.constructs.Construct;

/** The site's certificate and address in its hosted zone, where there is one. */
final class SiteName extends Construct {
  private static final String SECONDS = "60";

  /** The address is a reference, which does not look like one. */
  private static final Acknowledgment KNOWN_LATER =
      Acknowledgment.builder()
          .id("CloudFormation-Validate::E3023")
          .reason("the address is known once the machine has it")
          .build();

  private final Settings settings;

  SiteName(Construct scope, Settings settings) {
    super(scope, "Name");
    this.settings = settings;
  }

  /** The certificate that was given, or one that is made and renewed by way of the zone. */
  String certificate() {
    return settings.find(Setting.CERTIFICATE).orElseGet(this::make);
  }

  private String make() {
    return CfnCertificate.Builder.create(this, "Certificate")
        .domainName(settings.domain())
        .validationMethod("DNS")
        .domainValidationOptions(
            List.of(
                CfnCertificate.DomainValidationOptionProperty.builder()
                    .domainName(settings.domain())
                    .hostedZoneId(settings.text(Setting.HOSTED_ZONE))
                    .build()))
        .build()
        .getRef();
  }

  void pointTo(ApplicationLoadBalancer balancer) {
    settings
        .hostedZone()
        .ifPresent(
            zone ->
                record(zone)
                    .aliasTarget(
                        CfnRecordSet.AliasTargetProperty.builder()
                            .dnsName(balancer.getLoadBalancerDnsName())
                            .hostedZoneId(balancer.getLoadBalancerCanonicalHostedZoneId())
                            .build())
                    .build());
  }

  void pointTo(String ip) {
    settings
        .hostedZone()
        .ifPresent(
            zone -> {
              Construct record = record(zone).resourceRecords(List.of(ip)).ttl(SECONDS).build();
              Validations.of(record).acknowledge(KNOWN_LATER);
            });
  }

  private CfnRecordSet.Builder record(String zone) {
    return CfnRecordSet.Builder.create(this, "Record")
        .hostedZoneId(zone)
        .name(settings.domain())
        .type("A");
  }
}
