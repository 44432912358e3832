package dev.matinee.deploy;

import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * Lists that are made beyond the site's machines, and told: an object in S3 starts a job on EMR
 * Serverless, and the job's result becomes text messages, where the site sends any.
 */
final class Pipeline extends Construct {
  private static final Duration KEPT = Duration.days(14);

  Pipeline(Construct scope, Settings settings, DataBucket data, Arns arns, SiteAlarms watch) {
    super(scope, "Pipeline");
    data.tellEvents();
    Queue deadEvents = deadLetters(this, "DeadEvents");
    ListJobs jobs = new ListJobs(this, settings, data, arns, deadEvents);
    watch.jobs(jobs.applicationId(), deadEvents);
    Optional<ReadyTexts> texts =
        settings.textOrigin().map(origin -> new ReadyTexts(this, settings, data, arns, deadEvents));
    texts.ifPresent(watch::texts);
  }

  /** What was given up, kept for a look and for sending it once more. */
  static Queue deadLetters(Construct scope, String id) {
    return Queue.Builder.create(scope, id).enforceSsl(true).retentionPeriod(KEPT).build();
  }
}
