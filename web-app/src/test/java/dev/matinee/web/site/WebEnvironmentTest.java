package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.Algorithms;
import dev.matinee.serving.list.ListFormat;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebEnvironmentTest {
  @Test
  void dataIsAllThatMustBeSaid() {
    WebEnvironment environment = WebEnvironment.of(Map.of("MATINEE_DATA", "s3://films/small"));

    assertThat(environment.data()).isEqualTo("s3://films/small");
    assertThat(environment.settings().port()).isEqualTo(8080);
  }

  @Test
  void publicAddressIsTaken() {
    Map<String, String> variables =
        Map.of("MATINEE_DATA", "data", "MATINEE_PUBLIC_URL", "https://films.example");

    assertThat(WebEnvironment.of(variables).settings().publicUrl())
        .contains(URI.create("https://films.example"));
  }

  @Test
  void aNodeListensForThisMachineAloneUnlessAHostIsNamed() {
    Map<String, String> container = Map.of("MATINEE_DATA", "data", "MATINEE_HOST", "0.0.0.0");

    assertThat(WebEnvironment.of(Map.of("MATINEE_DATA", "data")).settings().host())
        .isEqualTo("127.0.0.1");
    assertThat(WebEnvironment.of(container).settings().host()).isEqualTo("0.0.0.0");
  }

  @Test
  void tokenForPicturesIsTaken() {
    String token = "t".repeat(40);
    Map<String, String> variables = Map.of("MATINEE_DATA", "data", "MATINEE_TMDB_TOKEN", token);

    assertThat(WebEnvironment.of(variables).settings().tmdb().orElseThrow().token())
        .isEqualTo(token);
    assertThat(WebEnvironment.of(Map.of("MATINEE_DATA", "data")).settings().tmdb()).isEmpty();
  }

  @Test
  void listsArePackedUnlessTheyAreToBePlain() {
    Map<String, String> plain = Map.of("MATINEE_DATA", "data", "MATINEE_LIST_FORMAT", "plain");

    assertThat(WebEnvironment.of(Map.of("MATINEE_DATA", "data")).settings().listFormat())
        .isEqualTo(ListFormat.PACKED);
    assertThat(WebEnvironment.of(plain).settings().listFormat()).isEqualTo(ListFormat.PLAIN);
  }

  @Test
  void algorithmIsThatOfTheDataUnlessAnotherIsNamed() {
    assertThat(WebEnvironment.of(Map.of("MATINEE_DATA", "data")).algorithm()).isEmpty();
    assertThat(
            WebEnvironment.of(Map.of("MATINEE_DATA", "data", "MATINEE_ALGORITHM", "item-knn"))
                .algorithm())
        .contains(Algorithms.ITEM_KNN);
  }

  @Test
  void algorithmThatThereIsNotIsNamedWithThoseThatThereAre() {
    Map<String, String> variables =
        Map.of("MATINEE_DATA", "data", "MATINEE_ALGORITHM", "crystal-ball");

    assertThatThrownBy(() -> WebEnvironment.of(variables))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("MATINEE_ALGORITHM: algorithm must be one of popularity, bias,")
        .hasMessageContaining(" ease, als, got crystal-ball");
  }

  @ParameterizedTest
  @CsvSource({
    "MATINEE_DATA, ''",
    "MATINEE_DATA, s3:films",
    "MATINEE_STORE, paper:matinee.db",
    "MATINEE_PORT, 65536",
    "MATINEE_PORT, -1",
    "MATINEE_PORT, http",
    "MATINEE_HOST, a host",
    "MATINEE_PROXIES, everywhere",
    "MATINEE_HSTS_SUBDOMAINS, perhaps",
    "MATINEE_PUBLIC_URL, ftp://films.example"
  })
  void wrongValueIsNamedWithWhatIsAllowed(String name, String value) {
    Map<String, String> variables = new HashMap<>(Map.of("MATINEE_DATA", "data"));
    variables.put(name, value);

    assertThatThrownBy(() -> WebEnvironment.of(variables))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + " must be ")
        .hasMessageEndingWith("got '" + value + "'");
  }

  /** It may hold a password. */
  @Test
  void wrongAddressOfACacheIsNotRepeated() {
    Map<String, String> variables =
        Map.of("MATINEE_DATA", "data", "MATINEE_CACHE", "redis://:secret@one two");

    assertThatThrownBy(() -> WebEnvironment.of(variables))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("MATINEE_CACHE must be empty or redis://")
        .hasMessageNotContaining("secret");
  }
}
