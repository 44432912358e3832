package dev.matinee.cli.events;

import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.KafkaOption;
import dev.matinee.cli.option.ListAlgorithmOption;
import dev.matinee.cli.option.ServedData;
import dev.matinee.cli.option.StoreOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UntilSignal;
import dev.matinee.events.prediction.PredictionWorker;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.ModelWatch;
import dev.matinee.store.Stores;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee predict-stream}: answers requests for predictions on Kafka. */
@Command(
    name = "predict-stream",
    description = {
      "Answer requests for predictions on Kafka, each exactly once.",
      "Requests come from the topic matinee.prediction-requests, and answers go into",
      "matinee.predictions: the best movies for a person or for a profile, or what they would",
      "rate movies. Several share the work. A model that is published at an address in S3 is",
      "taken over while requests come. Missing topics are made."
    },
    sortOptions = false,
    footer = {
      "",
      "Example: MATINEE_KAFKA=localhost:9092 matinee predict-stream --data ml-latest-small"
    })
public final class PredictStreamCommand implements Runnable {
  private final Shell shell;

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Mixin private DataOption data = new DataOption();

  @Mixin private ListAlgorithmOption algorithm = new ListAlgorithmOption();

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--people",
      description = "Answer for people of the site too, whose histories are in the store.")
  private boolean people;

  /** Talks to its user by a shell. */
  public PredictStreamCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    KafkaBrokers brokers = kafka.reached(shell);
    Optional<Stores> stores = people ? Optional.of(store.open(shell, false)) : Optional.empty();
    try (ServedData served = data.serve(algorithm.named(shell), false, shell)) {
      answer(served, brokers, stores);
    } catch (KafkaException e) {
      throw new CommandFailedException("Kafka refuses: " + e.getMessage(), e);
    } finally {
      stores.ifPresent(Stores::close);
    }
  }

  private void answer(ServedData served, KafkaBrokers brokers, Optional<Stores> stores) {
    ModelReference models = new ModelReference();
    ModelPredictor predictor = new ModelPredictor(models, stores.map(Stores::histories));
    try (ModelWatch watch = new ModelWatch(served.source(), models, models::publish);
        PredictionWorker worker = new PredictionWorker(brokers, predictor)) {
      watch.start();
      await(watch);
      shell
          .out()
          .printf(
              "Requests are answered by %s of %s; Ctrl-C ends it.%n",
              models.get().version(), models.get().label().name());
      UntilSignal.run(worker::run, worker::close);
    }
  }

  private static void await(ModelWatch watch) {
    try {
      watch.await();
    } catch (CompletionException e) {
      throw new CommandFailedException("the model cannot be loaded: " + e.getCause(), e);
    }
  }
}
