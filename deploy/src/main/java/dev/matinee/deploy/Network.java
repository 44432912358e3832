package dev.matinee.deploy;

import java.util.List;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * A network of two public subnets in two zones, and no NAT gateway, which would cost more than the
 * machines. The machines are closed by their security groups instead. S3 and DynamoDB are reached
 * without leaving it.
 */
final class Network extends Construct {
  /** All addresses in it; nginx believes who comes from there. */
  static final String RANGE = "10.42.0.0/16";

  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int ZONES = 2;
  private static final int SUBNET_BITS = 24;

  private final Vpc vpc;

  Network(Construct scope) {
    super(scope, "Network");
    this.vpc =
        Vpc.Builder.create(this, "Vpc")
            .ipAddresses(IpAddresses.cidr(RANGE))
            .maxAzs(ZONES)
            .natGateways(0)
            .subnetConfiguration(
                List.of(
                    SubnetConfiguration.builder()
                        .name("public")
                        .subnetType(SubnetType.PUBLIC)
                        .cidrMask(SUBNET_BITS)
                        .build()))
            .build();
    vpc.addGatewayEndpoint("S3", endpoint(GatewayVpcEndpointAwsService.S3));
    vpc.addGatewayEndpoint("DynamoDb", endpoint(GatewayVpcEndpointAwsService.DYNAMODB));
  }

  private static GatewayVpcEndpointOptions endpoint(GatewayVpcEndpointAwsService service) {
    return GatewayVpcEndpointOptions.builder().service(service).build();
  }

  Vpc vpc() {
    return vpc;
  }

  List<String> subnets() {
    return vpc.getPublicSubnets().stream().map(subnet -> subnet.getSubnetId()).toList();
  }

  /** A group that lets no connection in, and only TLS out: to AWS, and to TMDB. */
  SecurityGroup machines(Construct scope) {
    SecurityGroup group = group(scope, "Machines", "Machines of the site");
    group.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "AWS, packages, posters");
    return group;
  }

  /** A group that lets no connection in or out. */
  SecurityGroup group(Construct scope, String id, String description) {
    return SecurityGroup.Builder.create(scope, id)
        .vpc(vpc)
        .description(description)
        .allowAllOutbound(false)
        .build();
  }

  /** Lets the world in, to a page or to the word that it is behind TLS. */
  static void open(SecurityGroup group) {
    group.addIngressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "The site");
    group.addIngressRule(Peer.anyIpv4(), Port.tcp(HTTP), "Sent on to TLS");
  }
}
