package dev.matinee.deploy;

import java.util.List;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.constructs.Construct;

/** Says so before the account's bill of a month passes what the owner wants to spend. */
final class MonthlyBudget extends Construct {
  private static final int ALL = 100;
  private static final int MOST = 80;

  MonthlyBudget(Construct scope, Settings settings, AlarmTopic topic) {
    super(scope, "Budget");
    CfnBudget.Builder.create(this, "Month")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(
                    CfnBudget.SpendProperty.builder()
                        .amount(settings.number(Setting.MONTHLY_BUDGET))
                        .unit("USD")
                        .build())
                .build())
        .notificationsWithSubscribers(
            List.of(notice("ACTUAL", MOST, topic), notice("FORECASTED", ALL, topic)))
        .build();
  }

  private static CfnBudget.NotificationWithSubscribersProperty notice(
      String type, int percent, AlarmTopic topic) {
    return CfnBudget.NotificationWithSubscribersProperty.builder()
        .notification(
            CfnBudget.NotificationProperty.builder()
                .notificationType(type)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                CfnBudget.SubscriberProperty.builder()
                    .subscriptionType("SNS")
                    .address(topic.arn())
                    .build()))
        .build();
  }
}
