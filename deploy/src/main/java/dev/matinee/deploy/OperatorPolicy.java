package dev.matinee.deploy;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/**
 * The permissions to upload data sets and to fold the ratings of all accounts into them. The stack
 * attaches the policy to no user or role.
 */
final class OperatorPolicy extends Construct {
  private final ManagedPolicy policy;

  OperatorPolicy(Construct scope, Settings settings, DataBucket data, Arns arns) {
    super(scope, "Operator");
    List<PolicyStatement> statements = new ArrayList<>(data.allow(PartAccess.OPERATOR_FILES));
    statements.addAll(arns.allow(PartAccess.OPERATOR, settings.prefix()));
    this.policy =
        ManagedPolicy.Builder.create(this, "Policy")
            .description("Puts data sets into the bucket of " + settings.domain())
            .statements(statements)
            .build();
  }

  String arn() {
    return policy.getManagedPolicyArn();
  }
}
