package dev.matinee.web.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TmdbTest {
  @Test
  void withoutATokenThereIsNoAccess() {
    assertThat(Tmdb.of("")).isEmpty();
    assertThat(Tmdb.of("  ")).isEmpty();
  }

  @Test
  void tokenIsNeverShown() {
    Tmdb tmdb = Tmdb.of(LocalTmdb.TOKEN).orElseThrow();

    assertThat(tmdb.token()).isEqualTo(LocalTmdb.TOKEN);
    assertThat(tmdb.imageHost()).isEqualTo("https://image.tmdb.org");
    assertThat(tmdb.toString()).doesNotContain(LocalTmdb.TOKEN);
  }

  @Test
  void apiKeyIsNotTakenForAToken() {
    String key = "0123456789abcdef".repeat(2);

    assertThatThrownBy(() -> Tmdb.of(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("MATINEE_TMDB_TOKEN must be an API read access token of TMDB")
        .hasMessageEndingWith("got 32 characters that are not one")
        .hasMessageNotContaining(key);
  }
}
