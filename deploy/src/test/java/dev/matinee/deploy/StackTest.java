package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What CloudFormation is told of machines, network, skill and alarms. */
class StackTest {
  @Test
  void alexaMayCallTheAliasOfAPublishedVersionAndOnlyForTheOneSkill() {
    Template template = Template.balanced();
    JsonNode function = template.only("AWS::Lambda::Function");
    String alias = template.resources("AWS::Lambda::Alias").keySet().iterator().next();
    String version = template.resources("AWS::Lambda::Version").keySet().iterator().next();
    JsonNode permission = template.only("AWS::Lambda::Permission");

    assertThat(function.get("Runtime").asText()).isEqualTo("java21");
    assertThat(function.get("Architectures").toString()).isEqualTo("[\"arm64\"]");
    assertThat(function.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(function.get("Handler").asText()).isEqualTo("dev.matinee.skill.MatineeSkillHandler");
    assertThat(function.at("/Environment/Variables/MATINEE_SKILL_ID").asText())
        .isEqualTo(Template.SKILL);
    JsonNode live = template.only("AWS::Lambda::Alias");
    assertThat(live.get("Name").asText()).isEqualTo("live");
    assertThat(live.get("FunctionVersion").toString())
        .isEqualTo("{\"Fn::GetAtt\":[\"" + version + "\",\"Version\"]}");
    assertThat(permission.get("FunctionName").toString()).isEqualTo("{\"Ref\":\"" + alias + "\"}");
    assertThat(permission.get("Principal").asText()).isEqualTo("alexa-appkit.amazon.com");
    assertThat(permission.get("EventSourceToken").asText()).isEqualTo(Template.SKILL);
    assertThat(template.root().at("/Outputs/SkillEndpoint/Value").toString()).contains(alias);
  }

  @Test
  void withoutASkillThereIsNoFunction() {
    assertThat(Template.addressed().resources("AWS::Lambda::Function")).isEmpty();
    assertThat(Template.addressed().root().get("Outputs").has("SkillEndpoint")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void machinesAreGravitonWithAnEncryptedDiskAndSessionsForTheirMetadata(StackVariant variant) {
    JsonNode machine =
        variant.template().only("AWS::EC2::LaunchTemplate").get("LaunchTemplateData");

    assertThat(machine.get("InstanceType").asText()).isEqualTo("t4g.small");
    assertThat(machine.at("/MetadataOptions/HttpTokens").asText()).isEqualTo("required");
    assertThat(machine.at("/MetadataOptions/HttpPutResponseHopLimit").asInt()).isEqualTo(1);
    assertThat(machine.findValue("Encrypted").asBoolean()).isTrue();
    assertThat(machine.has("KeyName")).isFalse();
    assertThat(variant.template().root().get("Parameters").toString())
        .contains("al2023-ami-kernel-6.1-arm64");
  }

  @Test
  void theWorldReachesTheLoadBalancerAloneAndTheMachinesReachOutOverTlsOnly() {
    Template template = Template.balanced();

    assertThat(open(template))
        .containsOnly("Load balancer of the site 443", "Load balancer of the site 80");
    JsonNode ingress = template.only("AWS::EC2::SecurityGroupIngress");
    assertThat(ingress.get("SourceSecurityGroupId").toString()).contains("Door");
    assertThat(ingress.get("FromPort").asInt()).isEqualTo(80);
    assertThat(open(Template.addressed()))
        .containsOnly("Machines of the site 443", "Machines of the site 80");
    assertThat(
            template.resources("AWS::EC2::SecurityGroup").values().stream()
                .flatMap(group -> group.at("/Properties/SecurityGroupEgress").valueStream())
                .filter(rule -> rule.path("CidrIp").asText().equals("0.0.0.0/0"))
                .map(rule -> rule.get("FromPort").asInt()))
        .containsOnly(443);
  }

  private static Set<String> open(Template template) {
    Set<String> open = new TreeSet<>();
    for (JsonNode group : template.resources("AWS::EC2::SecurityGroup").values()) {
      JsonNode properties = group.get("Properties");
      for (JsonNode rule : properties.path("SecurityGroupIngress")) {
        assertThat(rule.get("FromPort")).isEqualTo(rule.get("ToPort"));
        open.add(properties.get("GroupDescription").asText() + " " + rule.get("FromPort").asText());
      }
    }
    return open;
  }

  @Test
  void thereIsNoNatGatewayAndS3AndDynamoDbAreReachedWithinTheNetwork() {
    Template template = Template.balanced();

    assertThat(template.resources("AWS::EC2::NatGateway")).isEmpty();
    assertThat(template.resources("AWS::EC2::VPCEndpoint")).hasSize(2);
  }

  @Test
  void anUpdateTakesAMachineAwayOnlyAfterAnotherSaidThatItIsWell() {
    JsonNode fleet =
        Template.balanced().resources("AWS::AutoScaling::AutoScalingGroup").get("Fleet");
    JsonNode update = fleet.at("/UpdatePolicy/AutoScalingRollingUpdate");

    assertThat(fleet.at("/Properties/MinSize").asText()).isEqualTo("2");
    assertThat(update.get("MinInstancesInService").asInt()).isEqualTo(2);
    assertThat(update.get("WaitOnResourceSignals").asBoolean()).isTrue();
    assertThat(fleet.at("/CreationPolicy/ResourceSignal/Count").asInt()).isEqualTo(2);
    JsonNode machine = Template.addressed().resources("AWS::EC2::Instance").get("Machine");
    assertThat(machine.at("/CreationPolicy/ResourceSignal/Count").asInt()).isEqualTo(1);
  }

  @Test
  void theLoadBalancerEndsTlsAndPassesTheSitesNameOnAndNoOther() {
    Template template = Template.balanced();
    List<JsonNode> rules =
        List.copyOf(template.resources("AWS::ElasticLoadBalancingV2::ListenerRule").values());

    assertThat(rules)
        .filteredOn(rule -> rule.findValue("HostHeaderConfig") != null)
        .extracting(rule -> rule.findValue("HostHeaderConfig").findValue("Values").toString())
        .containsExactly("[\"movies.example.org\"]");
    assertThat(rules)
        .filteredOn(rule -> rule.findValue("PathPatternConfig") != null)
        .extracting(rule -> rule.findValue("FixedResponseConfig").get("StatusCode").asText())
        .containsExactly("403");
    assertThat(rules).hasSize(2);
    assertThat(template.resources("AWS::ElasticLoadBalancingV2::Listener").values())
        .extracting(listener -> listener.at("/Properties/DefaultActions/0/Type").asText())
        .containsExactlyInAnyOrder("redirect", "fixed-response");
    JsonNode targets = template.only("AWS::ElasticLoadBalancingV2::TargetGroup");
    assertThat(targets.get("HealthCheckPath").asText()).isEqualTo("/health/ready");
    assertThat(template.only("AWS::ElasticLoadBalancingV2::LoadBalancer").toString())
        .contains("\"idle_timeout.timeout_seconds\",\"Value\":\"20\"")
        .contains("\"routing.http.drop_invalid_header_fields.enabled\",\"Value\":\"true\"");
  }

  @Test
  void aHostedZoneGetsTheAddress() {
    JsonNode record = Template.addressed().only("AWS::Route53::RecordSet");

    assertThat(record.get("Name").asText()).isEqualTo("films.example.org");
    assertThat(record.get("ResourceRecords").toString()).contains("AddressIp");
    assertThat(Template.balanced().resources("AWS::Route53::RecordSet")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyLogEndsAfterAMonthAndEveryAlarmIsHeard(StackVariant variant) {
    Template template = variant.template();

    assertThat(template.resources("AWS::Logs::LogGroup").values())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(log -> log.at("/Properties/RetentionInDays").asInt() == 30);
    assertThat(template.resources("AWS::CloudWatch::Alarm").values())
        .hasSizeGreaterThanOrEqualTo(8)
        .allMatch(alarm -> alarm.at("/Properties/AlarmActions").size() == 1);
    assertThat(template.only("AWS::Budgets::Budget").findValue("Amount").asInt()).isEqualTo(75);
    assertThat(template.resources("AWS::CloudWatch::Dashboard")).hasSize(1);
  }

  @Test
  void aNodeThatSaysNothingIsAsBadAsOneWithoutAModel() {
    JsonNode alarm =
        Template.balanced().resources("AWS::CloudWatch::Alarm").values().stream()
            .map(resource -> resource.get("Properties"))
            .filter(a -> a.path("MetricName").asText().equals("matinee_model_ready"))
            .findAny()
            .orElseThrow();

    assertThat(alarm.get("TreatMissingData").asText()).isEqualTo("breaching");
    assertThat(alarm.get("Statistic").asText()).isEqualTo("Minimum");
    assertThat(alarm.get("Namespace").asText()).isEqualTo("Matinee/matinee");
    assertThat(alarm.get("Dimensions").toString())
        .isEqualTo("[{\"Name\":\"job\",\"Value\":\"web-app\"}]");
  }

  /** EC2 takes 16 KB. */
  @ParameterizedTest
  @EnumSource
  void theMachinesScriptFitsAndKnowsTheArchiveByItsDigest(StackVariant variant) {
    JsonNode data =
        variant.template().only("AWS::EC2::LaunchTemplate").findValue("Fn::Join").get(1);
    String script =
        data.valueStream()
            .map(part -> part.isTextual() ? part.asText() : "x".repeat(40))
            .collect(Collectors.joining());

    assertThat(script).startsWith("#!/bin/bash\nset -euo pipefail\n");
    assertThat(script.length()).isLessThan(16_384);
    assertThat(script)
        .contains(
            "ARCHIVE_SHA256='8b61d391ba40b6bf936187354140adbb6b2a6037caf14ca4daf51e13e5391afb'")
        .contains(Arrays.stream(SiteMetric.values()).map(SiteMetric::id).toList());
    assertThat(script)
        .contains(variant == StackVariant.ADDRESSED ? "PORTS='8081 8082'\n" : "PORTS='8081'\n")
        .contains("MATINEE_DATA=s3://", "/data\n", "MATINEE_STORE=dynamodb\n");
  }
}
