package dev.matinee.deploy;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Permission;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The skill. Alexa calls the alias {@code live}, and only the one skill may; the alias points at a
 * published version, whose start SnapStart has behind it. Versions stay, so that the alias can be
 * pointed back at one.
 */
final class SkillFunction extends Construct {
  static final String ALIAS = "live";

  private static final String HANDLER = "dev.matinee.skill.MatineeSkillHandler";
  private static final int MEMORY_MIB = 1024;

  /** Alexa waits for no longer. */
  private static final int TIMEOUT_SECONDS = 8;

  private final Function function;
  private final Alias alias;

  SkillFunction(Construct scope, Settings settings, DataBucket data, Arns arns) {
    super(scope, "Skill");
    LogGroup log =
        LogGroup.Builder.create(this, "Log")
            .logGroupName("/" + settings.prefix() + "/skill")
            .retention(SiteLogs.retention(settings))
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    this.function = function(settings, data, role(settings, data, arns), log);
    this.alias =
        Alias.Builder.create(this, "Live")
            .aliasName(ALIAS)
            .version(function.getCurrentVersion())
            .build();
    alias.addPermission(
        "Alexa",
        Permission.builder()
            .principal(new ServicePrincipal("alexa-appkit.amazon.com"))
            .action("lambda:InvokeFunction")
            .eventSourceToken(settings.text(Setting.SKILL_ID))
            .build());
  }

  private Role role(Settings settings, DataBucket data, Arns arns) {
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .description("The skill of " + settings.domain())
            .build();
    arns.allow(PartAccess.SKILL, settings.prefix()).forEach(role::addToPolicy);
    role.addToPolicy(data.allowTitles(PartAccess.SKILL_TITLES));
    role.addToPolicy(arns.allowLog("/" + settings.prefix() + "/skill"));
    return role;
  }

  private Function function(Settings settings, DataBucket data, Role role, LogGroup log) {
    Function.Builder builder =
        Function.Builder.create(this, "Function")
            .functionName(settings.prefix().replace('.', '-') + "-skill")
            .runtime(Runtime.JAVA_21)
            .architecture(Architecture.ARM_64)
            .handler(HANDLER)
            .code(Code.fromAsset(settings.file(Setting.SKILL_ZIP).toString()))
            .memorySize(MEMORY_MIB)
            .timeout(Duration.seconds(TIMEOUT_SECONDS))
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .currentVersionOptions(
                VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build())
            .environment(environment(settings, data))
            .role(role)
            .logGroup(log);
    settings
        .find(Setting.SKILL_CONCURRENCY)
        .map(Integer::valueOf)
        .ifPresent(builder::reservedConcurrentExecutions);
    return builder.build();
  }

  private static Map<String, String> environment(Settings settings, DataBucket data) {
    return new TreeMap<>(
        Map.of(
            "MATINEE_SKILL_ID", settings.text(Setting.SKILL_ID),
            "MATINEE_ITEM_NOUN", settings.text(Setting.ITEM_NOUN),
            "MATINEE_TABLE_PREFIX", settings.prefix(),
            "MATINEE_TITLES", data.address(),
            "MATINEE_PUBLIC_URL", settings.siteUrl(),
            "MATINEE_ACCOUNT_LINKING", settings.hasAccountLinking() ? "on" : "off"));
  }

  Alias alias() {
    return alias;
  }
}
