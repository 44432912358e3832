package dev.matinee.web.testsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The headers that every answer over TLS carries, whoever answers and whatever it says. */
public final class HeaderSet {
  private static final List<String> NAMES =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "Permissions-Policy",
          "Strict-Transport-Security",
          "Cache-Control");

  private HeaderSet() {}

  /** Fails unless each is there once, and nothing tells more of the server than its name. */
  public static void require(Curl.Answer answer) {
    for (String name : NAMES) {
      assertThat(answer.header(name)).as("%s of %s", name, answer.text()).hasSize(1);
    }
    assertThat(answer.header("Server")).containsExactly("nginx");
    if (!answer.body().isEmpty()) {
      assertThat(answer.header("Content-Type")).hasSize(1);
      assertThat(answer.header("Content-Type").get(0)).containsAnyOf("charset=utf-8", "json");
    }
  }
}
