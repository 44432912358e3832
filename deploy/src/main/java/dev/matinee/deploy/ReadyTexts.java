package dev.matinee.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * From the result of a job to text messages: a function that puts people into a queue, the queue
 * with its dead letters, and a function that tells them.
 */
final class ReadyTexts extends Construct {
  private static final int TRIES = 5;
  private static final int AT_ONCE = 2;
  private static final int BATCH = 10;

  /** AWS' advice: six times as long as the function may take. */
  private static final Duration UNSEEN = Duration.seconds(360);

  private final Queue deadLetters;
  private final Queue queue;

  ReadyTexts(Construct scope, Settings settings, DataBucket data, Arns arns, IQueue deadEvents) {
    super(scope, "Texts");
    this.deadLetters = Pipeline.deadLetters(this, "DeadTexts");
    this.queue =
        Queue.Builder.create(this, "Ready")
            .enforceSsl(true)
            .visibilityTimeout(UNSEEN)
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(deadLetters).maxReceiveCount(TRIES).build())
            .build();
    addTell(settings, data, arns, deadEvents);
    addSend(settings, data, arns);
  }

  private void addTell(Settings settings, DataBucket data, Arns arns, IQueue deadEvents) {
    PipelineFunction tell =
        new PipelineFunction(
            this,
            settings,
            arns,
            "TellLists",
            "TellListsHandler",
            Map.of(
                "MATINEE_PIPELINE", data.pipelineAddress(),
                "MATINEE_READY_QUEUE", queue.getQueueUrl()),
            Optional.of(deadEvents));
    tell.add(data.allowPipeline("GetObject", DataBucket.RESULTS));
    tell.add(Arns.allow(List.of("sqs:SendMessage"), queue.getQueueArn()));
    tell.onObjects(
        data, List.of(Map.of("prefix", data.pipelineKey(DataBucket.RESULTS))), deadEvents);
  }

  private void addSend(Settings settings, DataBucket data, Arns arns) {
    Map<String, String> told = new TreeMap<>(settings.texts());
    told.put("MATINEE_PUBLIC_URL", settings.siteUrl());
    told.put("MATINEE_TITLES", data.address());
    PipelineFunction send =
        new PipelineFunction(
            this, settings, arns, "SendTexts", "SendTextsHandler", told, Optional.empty());
    arns.allow(PartAccess.TEXTS, settings.prefix()).forEach(send::add);
    send.add(data.allowTitles(PartAccess.SKILL_TITLES));
    settings.textOrigin().map(Arns::sendTexts).ifPresent(send::add);
    send.function()
        .addEventSource(
            SqsEventSource.Builder.create(queue)
                .batchSize(BATCH)
                .maxConcurrency(AT_ONCE)
                .reportBatchItemFailures(true)
                .build());
  }

  Queue queue() {
    return queue;
  }

  Queue deadLetters() {
    return deadLetters;
  }
}
