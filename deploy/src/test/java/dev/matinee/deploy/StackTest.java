package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.store.dynamodb.TableDesign;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What CloudFormation is told. */
class StackTest {
  private enum Variant {
    BALANCED,
    ADDRESSED;

    Template template() {
      return this == BALANCED ? Template.balanced() : Template.addressed();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noStatementAllowsAnActionWithAStarOrEveryResource(Variant variant) {
    List<JsonNode> allowed = variant.template().allowed();

    assertThat(allowed).hasSizeGreaterThan(20);
    assertThat(allowed)
        .allSatisfy(
            statement -> {
              assertThat(Template.values(statement.get("Action")))
                  .isNotEmpty()
                  .noneMatch(action -> action.contains("*"));
              assertThat(statement.path("Resource").toString()).isNotEqualTo("\"*\"");
              assertThat(statement.has("NotAction") || statement.has("NotResource")).isFalse();
            });
  }

  /** A star ends the name of the one log, or of the one folder. */
  @ParameterizedTest
  @EnumSource
  void resourcesWithAStarAreWithinALogOrTheFolderOfTheData(Variant variant) {
    List<String> open =
        variant.template().allowed().stream()
            .filter(statement -> statement.has("Resource"))
            .flatMap(statement -> Template.values(statement.get("Resource")).stream())
            .filter(resource -> resource.contains("*"))
            .toList();

    assertThat(open)
        .isNotEmpty()
        .allMatch(
            resource ->
                resource.matches(
                    ".*log-group:/[a-z]+/[a-z-]+:\\*\".*|.*\"/data/(titles/)?\\*\".*"));
  }

  @Test
  void theRolesAllowWhatThePartsAreSaidToDo() {
    Template template = Template.balanced();

    assertThat(tables(template, "Role8C6B06EB")).isEqualTo(calls(PartAccess.SITE));
    assertThat(tables(template, "SkillRoleA53CB637")).isEqualTo(calls(PartAccess.SKILL));
  }

  @Test
  void theSkillReadsTitlesAndNoOtherFile() {
    Template template = Template.balanced();
    List<JsonNode> files =
        template.resources("AWS::IAM::Policy").values().stream()
            .filter(policy -> policy.at("/Properties/Roles/0/Ref").asText().startsWith("SkillRole"))
            .flatMap(policy -> policy.at("/Properties/PolicyDocument/Statement").valueStream())
            .filter(statement -> statement.get("Action").toString().contains("s3:"))
            .toList();

    assertThat(files)
        .singleElement()
        .satisfies(
            statement -> {
              assertThat(Template.values(statement.get("Action"))).containsExactly("s3:GetObject");
              assertThat(statement.get("Resource").toString()).endsWith("\"/data/titles/*\"]]}");
            });
    assertThat(
            template
                .only("AWS::Lambda::Function")
                .at("/Environment/Variables/MATINEE_TITLES")
                .toString())
        .startsWith("{\"Fn::Join\":[\"\",[\"s3://\"")
        .endsWith("\"/data\"]]}");
  }

  private static Set<String> calls(List<TableAccess> part) {
    return part.stream()
        .flatMap(access -> access.calls("matinee"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a role may ask of which table, told from its policy. */
  private static Set<String> tables(Template template, String role) {
    return template.resources("AWS::IAM::Policy").values().stream()
        .map(policy -> policy.get("Properties"))
        .filter(policy -> policy.get("Roles").toString().contains(role))
        .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream())
        .flatMap(StackTest::tableCalls)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> tableCalls(JsonNode statement) {
    String resource =
        statement.get("Resource").toString().replaceAll(".*:table/([^\"]*)\".*", "$1");
    return Template.values(statement.get("Action")).stream()
        .filter(action -> action.startsWith("dynamodb:"))
        .map(action -> action.substring("dynamodb:".length()) + " " + resource);
  }

  @ParameterizedTest
  @EnumSource
  void theBucketIsClosedEncryptedVersionedAndReachedOverTlsOnly(Variant variant) {
    Template template = variant.template();
    JsonNode bucket = template.only("AWS::S3::Bucket");

    assertThat(bucket.get("PublicAccessBlockConfiguration").valueStream())
        .hasSize(4)
        .allMatch(JsonNode::asBoolean);
    assertThat(bucket.at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
    assertThat(bucket.findValue("SSEAlgorithm").asText()).isEqualTo("AES256");
    assertThat(bucket.findValue("ObjectOwnership").asText()).isEqualTo("BucketOwnerEnforced");
    assertThat(bucket.findValue("NoncurrentDays").asInt()).isEqualTo(30);
    JsonNode statement =
        template.only("AWS::S3::BucketPolicy").at("/PolicyDocument/Statement").get(0);
    assertThat(statement.get("Effect").asText()).isEqualTo("Deny");
    assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
    assertThat(statement.get("Action").asText()).isEqualTo("s3:*");
  }

  @Test
  void thereIsEveryTableThatTheStoreWantsAsTheStoreWantsIt() {
    Map<String, String> tables = new TreeMap<>();
    for (JsonNode table : Template.balanced().resources("AWS::DynamoDB::Table").values()) {
      JsonNode properties = table.get("Properties");
      tables.put(properties.get("TableName").asText(), keys(properties));
    }

    Map<String, String> wanted = new TreeMap<>();
    TableDesign.ALL.forEach(design -> wanted.put(design.tableName("matinee"), wantedKeys(design)));
    assertThat(tables).isEqualTo(wanted).containsKey("matinee-heard-lists");
    assertThat(tables)
        .containsEntry("matinee-accounts", "username S index userId-index of userId")
        .containsEntry("matinee-sessions", "tokenHash S expires expiresAt")
        .containsEntry("matinee-voice-links", "alexaUserId S index userId-index of userId");
  }

  private static String keys(JsonNode table) {
    String key = table.at("/KeySchema/0/AttributeName").asText();
    String type =
        table
            .get("AttributeDefinitions")
            .valueStream()
            .filter(attribute -> attribute.get("AttributeName").asText().equals(key))
            .findAny()
            .orElseThrow()
            .get("AttributeType")
            .asText();
    JsonNode expiry = table.path("TimeToLiveSpecification");
    JsonNode index = table.at("/GlobalSecondaryIndexes/0");
    return key
        + " "
        + type
        + (expiry.path("Enabled").asBoolean()
            ? " expires " + expiry.get("AttributeName").asText()
            : "")
        + (index.isMissingNode()
            ? ""
            : " index %s of %s"
                .formatted(
                    index.get("IndexName").asText(),
                    index.at("/KeySchema/0/AttributeName").asText()));
  }

  private static String wantedKeys(TableDesign design) {
    return design.key()
        + " "
        + design.keyType()
        + (design.expires() ? " expires expiresAt" : "")
        + design
            .index()
            .map(index -> " index " + index.name() + " of " + index.attribute())
            .orElse("");
  }

  @ParameterizedTest
  @EnumSource
  void everyTableIsBilledByRequestProtectedAndOutlivesTheStack(Variant variant) {
    assertThat(variant.template().resources("AWS::DynamoDB::Table").values())
        .hasSize(TableDesign.ALL.size())
        .allSatisfy(
            table -> {
              JsonNode properties = table.get("Properties");
              assertThat(properties.get("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
              assertThat(properties.findValue("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
              assertThat(properties.get("DeletionProtectionEnabled").asBoolean()).isTrue();
              assertThat(table.get("DeletionPolicy").asText()).isEqualTo("Retain");
              assertThat(table.get("UpdateReplacePolicy").asText()).isEqualTo("Retain");
            });
  }

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
  void machinesAreGravitonWithAnEncryptedDiskAndSessionsForTheirMetadata(Variant variant) {
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
    JsonNode rule = template.only("AWS::ElasticLoadBalancingV2::ListenerRule");

    assertThat(rule.findValue("HostHeaderConfig").findValue("Values").toString())
        .isEqualTo("[\"movies.example.org\"]");
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
  void everyLogEndsAfterAMonthAndEveryAlarmIsHeard(Variant variant) {
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
  void theMachinesScriptFitsAndKnowsTheArchiveByItsDigest(Variant variant) {
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
        .contains(variant == Variant.BALANCED ? "PORTS='8081'\n" : "PORTS='8081 8082'\n")
        .contains("MATINEE_DATA=s3://", "/data\n", "MATINEE_STORE=dynamodb\n");
  }
}
