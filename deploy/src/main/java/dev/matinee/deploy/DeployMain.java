package dev.matinee.deploy;

import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** What the CDK runs: writes the stack's template where the CDK looks for it. */
public final class DeployMain {
  private DeployMain() {}

  /** Ends the process with status 2 if a setting is wrong. */
  public static void main(String[] arguments) {
    App app = app(AppProps.builder().build());
    try {
      new MatineeStack(app, Settings.of(context(app)));
    } catch (IllegalArgumentException e) {
      System.err.println("deploy: " + e.getMessage());
      System.exit(2);
    }
    app.synth();
  }

  /** One that refuses a template which CloudFormation would refuse. */
  static App app(AppProps properties) {
    App app = new App(properties);
    app.getNode().setContext("@aws-cdk/core:validateAgainstDefaultRules", true);
    return app;
  }

  @SuppressWarnings("unchecked") // a JSON object
  private static Map<String, Object> context(App app) {
    return (Map<String, Object>) app.getNode().getAllContext();
  }
}
