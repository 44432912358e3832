package dev.matinee.skill.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.titles.TitlesUnavailableException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlePlaceTest {
  private static final String VERSION = "0123456789abcdef";

  @ParameterizedTest
  @ValueSource(strings = {"films/data", "s3:/films", "s3://Films/data", "https://films/data"})
  void aPlaceThatIsNoneIsRefused(String place) {
    Map<String, String> environment = Map.of("MATINEE_TITLES", place);

    assertThatThrownBy(() -> TitlePlace.of(environment).find(VERSION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MATINEE_TITLES must be s3://bucket/prefix, got \"" + place + "\"");
  }

  @Test
  void withoutAPlaceNoIndexCanBeFetched() {
    assertThatThrownBy(() -> TitlePlace.of(Map.of()).find(VERSION))
        .isInstanceOf(TitlesUnavailableException.class)
        .hasMessage("MATINEE_TITLES does not say where the titles 0123456789abcdef are");
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, films, https://films.s3.eu-west-1.amazonaws.com/data/titles/1.bin",
    "eu-west-1, my.films, https://s3.eu-west-1.amazonaws.com/my.films/data/titles/1.bin",
    "cn-north-1, films, https://films.s3.cn-north-1.amazonaws.com.cn/data/titles/1.bin"
  })
  void anObjectHasTheAddressThatItsBucketAndRegionGiveIt(
      String region, String bucket, String address) {
    assertThat(new S3Objects(region, Optional.empty()).address(bucket, "data/titles/1.bin"))
        .isEqualTo(URI.create(address));
  }

  @Test
  void anEndpointOfTheEnvironmentIsAskedInstead() {
    S3Objects objects =
        S3Objects.of(
            Map.of("AWS_REGION", "eu-west-1", "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000"));

    assertThat(objects.address("films", "my data/titles/1.bin"))
        .isEqualTo(URI.create("http://127.0.0.1:9000/films/my%20data/titles/1.bin"));
  }
}
