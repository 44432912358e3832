package dev.matinee.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmProps;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.CfnSubscription;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Where alarms go: a topic, and the owner's mailbox behind it. */
final class AlarmTopic extends Construct {
  private final Topic topic;
  private final SnsAction action;

  AlarmTopic(Construct scope, Settings settings) {
    super(scope, "Alarms");
    this.topic = Topic.Builder.create(this, "Topic").enforceSsl(true).build();
    this.action = new SnsAction(topic);
    admit("cloudwatch.amazonaws.com");
    admit("budgets.amazonaws.com");
    settings.find(Setting.ALARM_EMAIL).ifPresent(this::subscribe);
  }

  /** On behalf of this account, and of no other. */
  private void admit(String service) {
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal(service)))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
            .build());
  }

  private void subscribe(String email) {
    CfnSubscription.Builder.create(this, "Mailbox")
        .topicArn(topic.getTopicArn())
        .protocol("email")
        .endpoint(email)
        .build();
  }

  /** An alarm that says so here, and when it is over. */
  void add(String id, AlarmProps properties) {
    Alarm alarm = new Alarm(this, id, properties);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }

  String arn() {
    return topic.getTopicArn();
  }
}
