package dev.matinee.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueBatchTest {
  private static String handle(String event, List<String> handled) throws IOException {
    return new String(
        QueueBatch.handle(
            new ByteArrayInputStream(event.getBytes(UTF_8)),
            body -> {
              if (body.equals("bad")) {
                throw new IllegalStateException("cannot be handled");
              }
              handled.add(body);
            }),
        UTF_8);
  }

  @Test
  void thoseThatFailAreNamedAndTheOthersAreHandled() throws IOException {
    List<String> handled = new ArrayList<>();
    String event =
        """
        {"Records":[{"messageId":"1","body":"a"},{"messageId":"2","body":"bad"},
         {"messageId":"3","body":"c"}]}
        """;

    assertThat(handle(event, handled))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
    assertThat(handled).containsExactly("a", "c");
    assertThat(handle("{\"Records\":[]}", handled)).isEqualTo("{\"batchItemFailures\":[]}");
  }
}
