package dev.matinee.serving.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ListFormatTest {
  @Test
  void listsArePackedUnlessTheEnvironmentSaysPlain() {
    assertThat(ListFormat.of(Map.of())).isEqualTo(ListFormat.PACKED);
    assertThat(ListFormat.of(Map.of(ListFormat.VARIABLE, " "))).isEqualTo(ListFormat.PACKED);
    assertThat(ListFormat.of(Map.of(ListFormat.VARIABLE, "packed"))).isEqualTo(ListFormat.PACKED);
    assertThat(ListFormat.of(Map.of(ListFormat.VARIABLE, "plain"))).isEqualTo(ListFormat.PLAIN);
  }

  @Test
  void anotherValueIsRefusedWithWhatIsAllowed() {
    assertThatThrownBy(() -> ListFormat.of(Map.of(ListFormat.VARIABLE, "PLAIN")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MATINEE_LIST_FORMAT must be packed or plain, got 'PLAIN'");
  }
}
