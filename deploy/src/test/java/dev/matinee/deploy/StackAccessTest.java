package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the parts of the stack may do, and who may reach the data. */
class StackAccessTest {
  @ParameterizedTest
  @EnumSource
  void noStatementAllowsAnActionWithAStarOrEveryResource(StackVariant variant) {
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
  void resourcesWithAStarAreWithinALogOrAFolder(StackVariant variant) {
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
                    ".*log-group:/[a-z]+/[a-z-]+:\\*\".*"
                        + "|.*\"/data/((titles|similar|popular)/)?\\*\".*"
                        + "|.*\"/pipeline/(requests|results)/\\*\".*"));
  }

  @Test
  void theRolesAllowWhatThePartsAreSaidToDo() {
    Template template = Template.balanced();

    assertThat(tables(template, "Role8C6B06EB")).isEqualTo(calls(PartAccess.SITE));
    assertThat(tables(template, "SkillRoleA53CB637")).isEqualTo(calls(PartAccess.SKILL));
  }

  @Test
  void theSkillReadsTitlesSimilarAndPopularMoviesAndNoOtherFile() {
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
              assertThat(Template.values(statement.get("Resource")))
                  .satisfiesExactly(
                      titles -> assertThat(titles).endsWith("\"/data/titles/*\"]]}"),
                      similar -> assertThat(similar).endsWith("\"/data/similar/*\"]]}"),
                      popular -> assertThat(popular).endsWith("\"/data/popular/*\"]]}"));
            });
    assertThat(
            template
                .only("AWS::Lambda::Function")
                .at("/Environment/Variables/MATINEE_TITLES")
                .toString())
        .startsWith("{\"Fn::Join\":[\"\",[\"s3://\"")
        .endsWith("\"/data\"]]}");
  }

  static Set<String> calls(List<TableAccess> part) {
    return part.stream()
        .flatMap(access -> access.calls("matinee"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a role may ask of which table, told from its policy. */
  static Set<String> tables(Template template, String role) {
    return template.resources("AWS::IAM::Policy").values().stream()
        .map(policy -> policy.get("Properties"))
        .filter(policy -> policy.get("Roles").toString().contains(role))
        .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream())
        .flatMap(StackAccessTest::tableCalls)
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
  void theBucketIsClosedEncryptedVersionedAndReachedOverTlsOnly(StackVariant variant) {
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
}
