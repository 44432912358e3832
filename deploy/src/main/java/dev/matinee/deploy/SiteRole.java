package dev.matinee.deploy;

import java.util.List;
import software.amazon.awscdk.services.iam.CfnInstanceProfile;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/** What the site's machines may do, each call by its name. */
final class SiteRole extends Construct {
  /** What Session Manager's agent asks for; these calls know no narrower resource. */
  private static final List<String> SHELL =
      List.of(
          "ssm:UpdateInstanceInformation",
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel");

  private final Role role;

  SiteRole(Construct scope, Settings settings, Arns arns) {
    super(scope, "Role");
    this.role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("ec2.amazonaws.com"))
            .description("The machines of " + settings.domain())
            .build();
    arns.allow(PartAccess.SITE, settings.prefix()).forEach(this::add);
    if (settings.text(Setting.SESSION_MANAGER).equals("on")) {
      add(Arns.allow(SHELL, "*"));
    }
  }

  void add(PolicyStatement statement) {
    role.addToPolicy(statement);
  }

  /** What a machine is started with to have the role. */
  CfnInstanceProfile profile() {
    return CfnInstanceProfile.Builder.create(this, "Profile")
        .roles(List.of(role.getRoleName()))
        .build();
  }
}
