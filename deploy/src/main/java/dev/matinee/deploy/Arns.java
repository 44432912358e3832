package dev.matinee.deploy;

import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** Resources of the stack's account and region as policies name them. */
record Arns(Stack stack) {
  /** A statement that allows some actions on some resources, and nothing else. */
  static PolicyStatement allow(List<String> actions, String... resources) {
    return PolicyStatement.Builder.create().actions(actions).resources(List.of(resources)).build();
  }

  /** What a part may ask of the tables. */
  List<PolicyStatement> allow(List<TableAccess> tables, String prefix) {
    return tables.stream()
        .map(access -> allow(access.actions(), table(access.resource(prefix))))
        .toList();
  }

  /** Messages from an origin, and from no other. */
  static PolicyStatement sendTexts(String origin) {
    return allow(List.of("sms-voice:SendTextMessage"), origin);
  }

  /** A table or an index of one. */
  String table(String name) {
    return stack.formatArn(
        ArnComponents.builder().service("dynamodb").resource("table").resourceName(name).build());
  }

  /** A parameter of the Systems Manager, by its name with the slash in front. */
  String parameter(String name) {
    return stack.formatArn(
        ArnComponents.builder()
            .service("ssm")
            .resource("parameter")
            .resourceName(name.substring(1))
            .build());
  }

  /** What may be written into a log that is there. */
  PolicyStatement allowLog(String group) {
    String streams =
        stack.formatArn(
            ArnComponents.builder()
                .service("logs")
                .resource("log-group")
                .resourceName(group + ":*")
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build());
    return allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), streams);
  }
}
