package dev.matinee.deploy;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationActionProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.FixedResponseOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.amazon.awscdk.services.elasticloadbalancingv2.RedirectOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.elasticloadbalancingv2.TargetType;
import software.constructs.Construct;

/**
 * The way in by a load balancer: TLS ends here, only the site's own name is passed on, and only to
 * machines whose node is ready.
 */
final class LoadBalancerDoor extends Construct {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;

  /** What programs ask for: one that sends its token in the clear is to fail, and not to go on. */
  private static final List<String> PROGRAMS =
      List.of("/api/*", "/oauth/token", "/oauth/revoke", "/alexa");

  /** nginx keeps an idle connection for 30 s; the load balancer must drop it earlier. */
  private static final int IDLE_SECONDS = 20;

  private static final int DRAIN_SECONDS = 15;
  private static final int CHECK_SECONDS = 10;

  private final ApplicationLoadBalancer balancer;
  private final ApplicationTargetGroup targets;

  /**
   * @param machines the group of the machines, which lets in the load balancer only
   */
  LoadBalancerDoor(
      Construct scope, Settings settings, Network network, SecurityGroup machines, String tls) {
    super(scope, "Door");
    SecurityGroup own = network.group(this, "Door", "Load balancer of the site");
    Network.open(own);
    own.addEgressRule(machines, Port.tcp(HTTP), "nginx");
    machines.addIngressRule(own, Port.tcp(HTTP), "The load balancer");
    this.balancer = balancer(network, own);
    this.targets = targets(network);
    listen(settings, tls);
  }

  private ApplicationLoadBalancer balancer(Network network, SecurityGroup own) {
    return ApplicationLoadBalancer.Builder.create(this, "Balancer")
        .vpc(network.vpc())
        .internetFacing(true)
        .securityGroup(own)
        .idleTimeout(Duration.seconds(IDLE_SECONDS))
        .dropInvalidHeaderFields(true)
        .build();
  }

  private ApplicationTargetGroup targets(Network network) {
    return ApplicationTargetGroup.Builder.create(this, "Machines")
        .vpc(network.vpc())
        .targetType(TargetType.INSTANCE)
        .port(HTTP)
        .protocol(ApplicationProtocol.HTTP)
        .deregistrationDelay(Duration.seconds(DRAIN_SECONDS))
        .healthCheck(
            HealthCheck.builder()
                .path("/health/ready")
                .interval(Duration.seconds(CHECK_SECONDS))
                .timeout(Duration.seconds(CHECK_SECONDS / 2))
                .healthyThresholdCount(2)
                .unhealthyThresholdCount(2)
                .build())
        .build();
  }

  private void listen(Settings settings, String tls) {
    ApplicationListener plain =
        balancer.addListener(
            "Plain",
            BaseApplicationListenerProps.builder()
                .port(HTTP)
                .open(false)
                .defaultAction(
                    ListenerAction.redirect(
                        RedirectOptions.builder()
                            .protocol("HTTPS")
                            .port(Integer.toString(HTTPS))
                            .host(settings.domain())
                            .permanent(true)
                            .build()))
                .build());
    plain.addAction(
        "PlainApi",
        AddApplicationActionProps.builder()
            .priority(1)
            .conditions(List.of(ListenerCondition.pathPatterns(PROGRAMS)))
            .action(
                ListenerAction.fixedResponse(
                    FORBIDDEN,
                    FixedResponseOptions.builder()
                        .contentType("text/plain")
                        .messageBody("The API is there over TLS only.")
                        .build()))
            .build());
    ApplicationListener secure =
        balancer.addListener(
            "Secure",
            BaseApplicationListenerProps.builder()
                .port(HTTPS)
                .open(false)
                .certificates(List.of(ListenerCertificate.fromArn(tls)))
                .sslPolicy(SslPolicy.RECOMMENDED_TLS)
                .defaultAction(
                    ListenerAction.fixedResponse(
                        NOT_FOUND,
                        FixedResponseOptions.builder().contentType("text/plain").build()))
                .build());
    secure.addAction(
        "Site",
        AddApplicationActionProps.builder()
            .priority(1)
            .conditions(List.of(ListenerCondition.hostHeaders(List.of(settings.domain()))))
            .action(ListenerAction.forward(List.of(targets)))
            .build());
  }

  ApplicationLoadBalancer balancer() {
    return balancer;
  }

  ApplicationTargetGroup targets() {
    return targets;
  }
}
