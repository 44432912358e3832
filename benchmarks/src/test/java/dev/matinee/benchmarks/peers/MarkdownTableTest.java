package dev.matinee.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    MarkdownTable table = new MarkdownTable("name", ">ms");
    table.row("a longer name", "1.5");
    table.row("b", "120.25");

    assertThat(table.text())
        .isEqualTo(
            """
            | name          |     ms |
            | ------------- | -----: |
            | a longer name |    1.5 |
            | b             | 120.25 |""");
  }
}
