package dev.matinee.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ObjectCreatedTest {
  /** As AWS documents it, but for numbers of accounts. */
  private static final String EVENT =
      """
      {"version":"0","id":"17793124-05d4-b198-2fde-7ededc63b103","detail-type":"Object Created",
       "source":"aws.s3","account":"111122223333","time":"2021-11-12T00:00:00Z",
       "region":"ca-central-1","resources":["arn:aws:s3:::films"],
       "detail":{"version":"0","bucket":{"name":"films"},
        "object":{"key":"a folder/ö.json","size":5,"etag":"b1946ac92492d2347c6235b4d2611184",
         "version-id":"IYV3p45BT0ac8hjHg1houSdS1a.Mro8e","sequencer":"617f08299329d189"},
        "request-id":"N4N7GDK58NMKJ12R","requester":"123456789012","reason":"PutObject"}}
      """;

  private static ObjectCreated read(String event) throws IOException {
    return ObjectCreated.read(new ByteArrayInputStream(event.getBytes(UTF_8)));
  }

  @Test
  void itNamesTheObjectAndItsVersion() throws IOException {
    assertThat(read(EVENT))
        .isEqualTo(
            new ObjectCreated("films", "a folder/ö.json", "IYV3p45BT0ac8hjHg1houSdS1a.Mro8e"));
    String unversioned = EVENT.replaceFirst("\"version-id\":\"[^\"]+\",", "");
    assertThat(read(unversioned).version()).isEqualTo("b1946ac92492d2347c6235b4d2611184");
  }

  @Test
  void theTokenIsOfTheObjectAndItsVersionAndOneThatEmrTakes() throws IOException {
    String token = read(EVENT).token();

    assertThat(token).matches("[A-Za-z0-9._-]{1,64}").isEqualTo(read(EVENT).token());
    assertThat(read(EVENT.replace("617f08299329d189", "another")).token()).isEqualTo(token);
    assertThat(read(EVENT.replace("IYV3", "IYV4")).token()).isNotEqualTo(token);
    assertThat(read(EVENT.replace("ö.json", "o.json")).token()).isNotEqualTo(token);
  }

  @Test
  void anotherEventIsRefused() {
    assertThatThrownBy(() -> read("{\"Records\":[]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must name a bucket");
  }
}
