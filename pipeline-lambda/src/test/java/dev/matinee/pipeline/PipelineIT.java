package dev.matinee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.published.ListRequest;
import dev.matinee.published.ListRequests;
import dev.matinee.published.LocalS3;
import dev.matinee.published.S3DataStore;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.OpenedResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged functions, with every event brought twice and in no order. */
class PipelineIT {
  private static final String MANIFEST = "manifest.json";

  /** Each of a person of its own, since a number gets one message a day. */
  private static final AtomicInteger NUMBERS = new AtomicInteger(23456789);

  @AutoClose private static final OpenedResources OPENED = new OpenedResources();

  @TempDir private static Path folder;
  private static LocalPipeline pipeline;
  private static S3DataStore files;
  private static ListRequests requests;
  private static LambdaRuntime tell;
  private static LambdaRuntime send;

  @BeforeAll
  static void start() throws Exception {
    pipeline = OPENED.add(new LocalPipeline(folder));
    files = OPENED.add(LocalS3.open(pipeline.s3()));
    requests = new ListRequests(files, LocalPipeline.PIPELINE);
    tell = pipeline.start(TellListsHandler.class);
    send = pipeline.start(SendTextsHandler.class);
  }

  private static String argumentsOf(JsonNode job) {
    StringBuilder arguments = new StringBuilder();
    job.at("/jobDriver/sparkSubmit/entryPointArguments")
        .forEach(each -> arguments.append(' ').append(each.asText()));
    return arguments.toString().strip();
  }

  @Test
  void newDataAndARequestStartOneJobEachAndOtherObjectsNone() {
    LambdaRuntime function = pipeline.start(StartListsHandler.class);
    files.put(LocalPipeline.DATA, MANIFEST, new byte[] {'{', '}'});
    files.put(LocalPipeline.DATA, "v1/matinee.snapshot", new byte[] {1});
    requests.ask(new ListRequest.Person("a-0123456789abcdef", 7));
    requests.ask(new ListRequest.Person("a-0123456789abcdef", 7));

    assertThat(pipeline.bring("data/", function)).isEqualTo(4);
    assertThat(pipeline.bring("pipeline/requests/", function)).isEqualTo(2);

    assertThat(pipeline.jobs.asked()).hasSize(4);
    assertThat(pipeline.jobs.started())
        .extracting(PipelineIT::argumentsOf)
        .containsExactlyInAnyOrder(
            "published --data s3://films/data --store dynamodb",
            "published --data s3://films/data --store dynamodb --pipeline s3://films/pipeline"
                + " --request a-0123456789abcdef-7.json");
    assertThat(function.log()).contains("an object that asks for nothing");

    files.put(LocalPipeline.DATA, MANIFEST, new byte[] {'{', ' ', '}'});
    assertThat(pipeline.bring("data/", function)).isEqualTo(2);
    assertThat(pipeline.jobs.started()).as("another version").hasSize(3);
  }

  private static PersonToTell person() {
    return PersonToTell.with("+49151" + NUMBERS.incrementAndGet(), pipeline.stores);
  }

  private static void finish(PersonToTell person, long version) {
    String id = person.id().value();
    requests.finish(
        id + "-" + version + ".json",
        new ListRequest(List.of(new ListRequest.Person(id, version))));
  }

  @Test
  void aResultIsToldInOneMessageThoughEverythingComesTwice() {
    PersonToTell ann = person();
    PersonToTell ben = person();
    ann.list(1, "Heat", "Ronin", "Alien", "Brazil");
    ben.list(1, "Ronin", "Brazil");
    finish(ann, 1);
    finish(ben, 1);

    assertThat(pipeline.bring("pipeline/results/", tell)).isEqualTo(4);
    assertThat(pipeline.queue.drain(send)).isEqualTo(4);

    String link = "https://films.example/m Reply STOP to end.";
    assertThat(pipeline.texts.texts("Ronin"))
        .containsExactlyInAnyOrder(
            "Matinee: Your list is ready: Heat; Ronin; Alien. " + link,
            "Matinee: Your list is ready: Ronin; Brazil. " + link);
    assertThat(send.log()).contains("TAKEN").doesNotContain("49151234", "Ronin");
  }

  @Test
  void anOlderResultThatComesLaterIsNotTold() {
    PersonToTell ann = person();
    ann.rate(2);
    ann.list(2, "Volver");
    finish(ann, 2);
    assertThat(pipeline.bring("pipeline/results/", tell)).isEqualTo(2);
    assertThat(pipeline.queue.drain(send)).isEqualTo(2);
    finish(ann, 1);

    assertThat(pipeline.bring("pipeline/results/", tell)).isEqualTo(2);
    assertThat(pipeline.queue.drain(send)).isEqualTo(2);

    assertThat(pipeline.texts.texts("Volver")).hasSize(1);
  }

  @Test
  void whatFailsComesAgainWithoutItsNeighboursAndEndsAmongTheDeadLetters() {
    PersonToTell ann = person();
    ann.list(1, "Fargo");
    pipeline.queue.put("nonsense");
    pipeline.queue.put(ann.message(1));

    assertThat(pipeline.queue.drain(send)).isEqualTo(1 + LocalPipeline.TRIES);

    assertThat(pipeline.texts.texts("Fargo")).hasSize(1);
    assertThat(pipeline.queue.deadLetters()).containsExactly("nonsense");
  }

  @Test
  void whatFailsSinceTheStoreIsOutOfReachIsToldLater() {
    PersonToTell ann = person();
    ann.list(1, "Tampopo");
    pipeline.queue.put(ann.message(1));
    LambdaRuntime lost =
        pipeline.start(
            SendTextsHandler.class, Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1"));

    assertThat(pipeline.queue.bringOnce(lost)).isEqualTo(1);
    assertThat(pipeline.texts.texts("Tampopo")).isEmpty();

    assertThat(pipeline.queue.drain(send)).isEqualTo(1);
    assertThat(pipeline.texts.texts("Tampopo")).hasSize(1);
  }
}
