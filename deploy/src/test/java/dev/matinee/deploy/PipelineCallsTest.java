package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.pipeline.LocalPipeline;
import dev.matinee.pipeline.PersonToTell;
import dev.matinee.pipeline.SendTextsHandler;
import dev.matinee.testkit.RecordedRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the functions of the pipeline ask of the tables, recorded: their roles allow that alone. */
class PipelineCallsTest {
  @TempDir private Path folder;

  @Test
  void theRoleOfTheFunctionThatTellsAllowsWhatItAsksOfTheTablesAndNothingMore() throws Exception {
    try (LocalPipeline pipeline = new LocalPipeline(folder)) {
      PersonToTell ann = PersonToTell.with("+4915123456789", pipeline.stores);
      ann.list(1, "Heat");
      pipeline.queue.put(ann.message(1));

      assertThat(pipeline.queue.drain(pipeline.start(SendTextsHandler.class))).isEqualTo(1);

      assertThat(pipeline.texts.texts("Heat")).hasSize(1);
      assertThat(
              pipeline.asked.requests().stream()
                  .flatMap(RecordedRequest::calls)
                  .distinct()
                  .sorted()
                  .toList())
          .containsExactlyElementsOf(StackAccessTest.calls(PartAccess.TEXTS));
    }
  }
}
