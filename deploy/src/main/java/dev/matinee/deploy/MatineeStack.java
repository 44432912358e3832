package dev.matinee.deploy;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/** Everything that Matinee is on AWS. */
public final class MatineeStack extends Stack {
  private final Settings settings;
  private final Arns arns;

  /** Adds it to an app. */
  public MatineeStack(Construct scope, Settings settings) {
    super(scope, name(settings));
    this.settings = settings;
    this.arns = new Arns(this);
    Tags.of(this).add("project", settings.prefix());
    DataBucket data = new DataBucket(this, settings.dataFolder());
    UserTables tables = new UserTables(this, settings.prefix());
    SiteLogs logs = new SiteLogs(this, settings);
    SiteAlarms watch = new SiteAlarms(this, topic());
    SiteMeasures measures = new SiteMeasures(this, settings, logs.nginx());
    watch.site(measures);
    Optional<Alias> skill = skill(watch, tables, data);
    new SiteDashboard(this, settings, measures, skill);
    addSite(data, tables, logs, watch);
    if (settings.hasPipeline()) {
      Pipeline pipeline = new Pipeline(this, settings, data, arns, watch);
      pipeline.getNode().addDependency(tables);
    }
    OperatorPolicy operator = new OperatorPolicy(this, settings, data, arns);
    output("Site", settings.siteUrl(), "The site, once the data set is uploaded");
    output("Data", data.address(), "Where to upload the data set: ./matinee data upload");
    output(
        "TablePrefix", settings.prefix(), "MATINEE_TABLE_PREFIX of programs that read the tables");
    output("OperatorPolicy", operator.arn(), "For operators who upload data sets");
  }

  /** The stack's name for a prefix of tables; CloudFormation takes letters, digits and hyphens. */
  static String name(Settings settings) {
    return settings.prefix().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^[^A-Za-z]+", "m-");
  }

  private AlarmTopic topic() {
    AlarmTopic topic = new AlarmTopic(this, settings);
    new MonthlyBudget(this, settings, topic);
    output("AlarmTopic", topic.arn(), "Where alarms go");
    return topic;
  }

  private Optional<Alias> skill(SiteAlarms watch, UserTables tables, DataBucket data) {
    if (settings.find(Setting.SKILL_ID).isEmpty()) {
      return Optional.empty();
    }
    SkillFunction function = new SkillFunction(this, settings, data, arns);
    // A version is published by starting it, and it looks into the tables then.
    function.getNode().addDependency(tables);
    watch.skill(function.alias());
    output("SkillEndpoint", function.alias().getFunctionArn(), "The endpoint for skill.json");
    return Optional.of(function.alias());
  }

  private void addSite(DataBucket data, UserTables tables, SiteLogs logs, SiteAlarms watch) {
    Network network = new Network(this);
    SecurityGroup group = network.machines(this);
    SiteRole role = role(data);
    FrontDoor door = FrontDoor.of(settings);
    SiteMachine machine = new SiteMachine(this, settings, data, role, door, group);
    SiteName name = new SiteName(this, settings);
    Construct site =
        door == FrontDoor.LOAD_BALANCER
            ? balanced(network, group, machine, name, watch)
            : addressed(network, group, machine, name, watch);
    // A machine says that it is well only once it reads and writes.
    site.getNode().addDependency(tables, logs, network, role);
  }

  private SiteRole role(DataBucket data) {
    SiteRole role = new SiteRole(this, settings, arns);
    data.allow(PartAccess.SITE_FILES).forEach(role::add);
    SiteLogs.names(settings).forEach(group -> role.add(arns.allowLog(group)));
    if (FrontDoor.of(settings) == FrontDoor.ELASTIC_IP) {
      role.add(AddressedSite.readTls(settings, arns));
    }
    if (settings.hasAccountLinking()) {
      role.add(readParameter(settings.text(Setting.OAUTH_SECRET)));
    }
    settings.find(Setting.TMDB_TOKEN).ifPresent(parameter -> role.add(readParameter(parameter)));
    settings.find(Setting.TEXT_INBOUND).ifPresent(parameter -> role.add(readParameter(parameter)));
    settings.textOrigin().map(Arns::sendTexts).ifPresent(role::add);
    if (settings.hasPipeline() && settings.textOrigin().isPresent()) {
      role.add(data.allowPipeline("PutObject", DataBucket.REQUESTS));
    }
    return role;
  }

  private PolicyStatement readParameter(String parameter) {
    return Arns.allow(List.of("ssm:GetParameter"), arns.parameter(parameter));
  }

  private Construct balanced(
      Network network, SecurityGroup group, SiteMachine machine, SiteName name, SiteAlarms watch) {
    LoadBalancerDoor door =
        new LoadBalancerDoor(this, settings, network, group, name.certificate());
    name.pointTo(door.balancer());
    watch.balanced(door);
    output("Address", door.balancer().getLoadBalancerDnsName(), "What the domain must point at");
    return new BalancedSite(this, settings, network, machine, door.targets().getTargetGroupArn());
  }

  private Construct addressed(
      Network network, SecurityGroup group, SiteMachine machine, SiteName name, SiteAlarms watch) {
    Network.open(group);
    AddressedSite site = new AddressedSite(this, network, machine);
    name.pointTo(site.ip());
    watch.addressed(site.instanceId());
    output("Address", site.ip(), "What the domain must point at");
    return site;
  }

  private void output(String id, String value, String description) {
    CfnOutput.Builder.create(this, id + "Output")
        .value(value)
        .description(description)
        .build()
        .overrideLogicalId(id);
  }
}
