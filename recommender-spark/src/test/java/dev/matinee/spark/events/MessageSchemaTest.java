package dev.matinee.spark.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageSchemaTest {
  private static final String HISTORY =
      "struct<ratings:array<struct<movie:bigint,stars:double,time:timestamp>>,"
          + "watched:array<bigint>,hidden:array<bigint>,"
          + "saved:array<struct<movie:bigint,time:timestamp>>,genres:array<string>>";

  @Test
  void aColumnHasTheTypeThatThePublishedSchemaSays() {
    assertThat(MessageSchema.ofRatings().catalogString())
        .isEqualTo(
            "struct<schema:bigint,id:string,person:string,historyVersion:bigint,time:timestamp,"
                + "source:string,what:string,movie:bigint,stars:double,list:string,history:%s>",
            HISTORY);
    assertThat(MessageSchema.ofHistories().catalogString())
        .isEqualTo(
            "struct<schema:bigint,person:string,historyVersion:bigint,time:timestamp,history:%s>",
            HISTORY);
  }
}
