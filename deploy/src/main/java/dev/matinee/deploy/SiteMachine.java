package dev.matinee.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.ec2.AmazonLinux2023ImageSsmParameterProps;
import software.amazon.awscdk.services.ec2.AmazonLinuxCpuType;
import software.amazon.awscdk.services.ec2.CfnLaunchTemplate;
import software.amazon.awscdk.services.ec2.MachineImage;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.constructs.Construct;

/**
 * A machine of the site: Amazon Linux on Graviton and one disk, encrypted. The metadata service
 * gives credentials only to a process that makes a session with it. At its first start it fetches
 * the site's archive by its digest; another archive, another setting or a newer image is another
 * machine.
 */
final class SiteMachine extends Construct {
  private static final int DISK_GIB = 12;

  private final CfnLaunchTemplate template;

  /**
   * @param door what is in front
   * @param group who may reach it
   */
  SiteMachine(
      Construct scope,
      Settings settings,
      DataBucket data,
      SiteRole role,
      FrontDoor door,
      SecurityGroup group) {
    super(scope, "Machine");
    Path archive = settings.file(Setting.SITE_ARCHIVE);
    Asset asset = Asset.Builder.create(this, "Archive").path(archive.toString()).build();
    role.add(
        Arns.allow(
            List.of("s3:GetObject"), asset.getBucket().arnForObjects(asset.getS3ObjectKey())));
    Map<String, String> told = new TreeMap<>(door.variables(settings));
    told.put("ARCHIVE_BUCKET", asset.getS3BucketName());
    told.put("ARCHIVE_KEY", asset.getS3ObjectKey());
    told.put("ARCHIVE_SHA256", Digest.of(archive));
    told.putAll(shared(settings, data, door));
    this.template = template(settings, role, group, new BootScript(told));
  }

  private static Map<String, String> shared(Settings settings, DataBucket data, FrontDoor door) {
    AgentConfig agent = new AgentConfig(settings.prefix(), door.ports());
    Map<String, String> told = new TreeMap<>();
    told.put("AGENT_CONFIG", agent.json());
    told.put("SCRAPE_CONFIG", agent.scrape());
    told.put("AWS_REGION", Aws.REGION);
    told.put("DATA_BUCKET", data.name());
    told.put("DATA_FOLDER", settings.dataFolder());
    told.put("DOMAIN", settings.domain());
    told.put("NODE_ENVIRONMENT", BootScript.lines(environment(settings, data, door)));
    told.put("PORTS", BootScript.words(door.ports()));
    told.put("SECRETS", BootScript.words(secrets(settings)));
    told.put("STACK", Aws.STACK_NAME);
    return told;
  }

  private static Map<String, String> environment(
      Settings settings, DataBucket data, FrontDoor door) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", Aws.REGION);
    environment.put("MATINEE_DATA", data.address());
    environment.put("MATINEE_ITEM_NOUN", settings.text(Setting.ITEM_NOUN));
    environment.put("MATINEE_PUBLIC_URL", settings.siteUrl());
    environment.put("MATINEE_STORE", "dynamodb");
    environment.put("MATINEE_TABLE_PREFIX", settings.prefix());
    // /tmp is memory on Amazon Linux, and data sets are large.
    environment.put(
        "MATINEE_JAVA_OPTS",
        "-Djava.io.tmpdir=/var/tmp -XX:MaxRAMPercentage=" + door.heapPercent());
    environment.putAll(settings.texts());
    if (settings.hasPipeline() && settings.textOrigin().isPresent()) {
      environment.put("MATINEE_PIPELINE", data.pipelineAddress());
    }
    if (settings.hasAccountLinking()) {
      environment.put("MATINEE_OAUTH_CLIENT_ID", settings.text(Setting.OAUTH_CLIENT));
      environment.put("MATINEE_OAUTH_REDIRECTS", settings.text(Setting.OAUTH_REDIRECTS));
    }
    return environment;
  }

  /** Variables whose values only the machine learns, each with its parameter. */
  private static List<String> secrets(Settings settings) {
    List<String> secrets = new ArrayList<>();
    if (settings.hasAccountLinking()) {
      secrets.add("MATINEE_OAUTH_CLIENT_SECRET=" + settings.text(Setting.OAUTH_SECRET));
    }
    settings.find(Setting.TMDB_TOKEN).ifPresent(name -> secrets.add("MATINEE_TMDB_TOKEN=" + name));
    settings
        .find(Setting.TEXT_INBOUND)
        .ifPresent(name -> secrets.add("MATINEE_TEXT_INBOUND_KEY=" + name));
    return secrets;
  }

  private CfnLaunchTemplate template(
      Settings settings, SiteRole role, SecurityGroup group, BootScript script) {
    return CfnLaunchTemplate.Builder.create(this, "Template")
        .launchTemplateData(
            CfnLaunchTemplate.LaunchTemplateDataProperty.builder()
                .imageId(image())
                .instanceType(settings.text(Setting.INSTANCE_TYPE))
                .iamInstanceProfile(
                    CfnLaunchTemplate.IamInstanceProfileProperty.builder()
                        .arn(role.profile().getAttrArn())
                        .build())
                .metadataOptions(
                    CfnLaunchTemplate.MetadataOptionsProperty.builder()
                        .httpEndpoint("enabled")
                        .httpTokens("required")
                        .httpPutResponseHopLimit(1)
                        .build())
                .blockDeviceMappings(List.of(disk()))
                .securityGroupIds(List.of(group.getSecurityGroupId()))
                .userData(Fn.base64(script.text()))
                .build())
        .build();
  }

  private String image() {
    return MachineImage.latestAmazonLinux2023(
            AmazonLinux2023ImageSsmParameterProps.builder()
                .cpuType(AmazonLinuxCpuType.ARM_64)
                .build())
        .getImage(this)
        .getImageId();
  }

  private static CfnLaunchTemplate.BlockDeviceMappingProperty disk() {
    return CfnLaunchTemplate.BlockDeviceMappingProperty.builder()
        .deviceName("/dev/xvda")
        .ebs(
            CfnLaunchTemplate.EbsProperty.builder()
                .encrypted(true)
                .volumeType("gp3")
                .volumeSize(DISK_GIB)
                .deleteOnTermination(true)
                .build())
        .build();
  }

  String templateId() {
    return template.getRef();
  }

  String templateVersion() {
    return template.getAttrLatestVersionNumber();
  }
}
