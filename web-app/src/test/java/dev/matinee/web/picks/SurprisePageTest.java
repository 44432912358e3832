package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Surprise me": one movie by luck, without a script. */
class SurprisePageTest {
  private static final String ANY = "/recommendations?surprise=any";
  private static final int DRAWS = 60;
  private static final Pattern ANOTHER = Pattern.compile("href=\"([^\"]+)\">Another one</a>");
  private static final Pattern NAMED = Pattern.compile("[?&]surprise=([0-9]+)");

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private final SiteClient guest = SiteClient.of(site);

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  /** Where a draw leads to. */
  private String drawn(String path) {
    HttpResponse<String> answer = guest.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(303);
    return SiteClient.location(answer);
  }

  private static long movie(String address) {
    Matcher named = NAMED.matcher(address);
    assertThat(named.find()).as(address).isTrue();
    return Long.parseLong(named.group(1));
  }

  private String another(String address) {
    Matcher link = ANOTHER.matcher(guest.get(address).body());
    assertThat(link.find()).as(address).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private void mark(long movie, String mark) {
    guest.send("/movies/" + movie + "/mark", "mark", mark, "from", "/recommendations");
  }

  @Test
  void theAddressNamesOneFilmWhichIsShownWithItsReason() {
    mark(1, "5.0");
    String address = drawn(ANY);
    String page = guest.get(address).body();

    assertThat(page)
        .contains("How about this one?", "href=\"/recommendations\">Back to the list</a>")
        .containsOnlyOnce("class=\"film pick\"")
        .contains("data-movie=\"" + movie(address) + "\"", "class=\"reason\">")
        .contains("name=\"from\" value=\"" + address + "\"");
    assertThat(guest.get(address).body()).contains("data-movie=\"" + movie(address) + "\"");
  }

  @Test
  void anotherOneIsNeverTheSame() {
    Set<Long> seen = new HashSet<>();
    String address = drawn(ANY);
    for (int draw = 0; draw < DRAWS; draw++) {
      String next = drawn(another(address));
      assertThat(movie(next)).isNotEqualTo(movie(address));
      seen.add(movie(next));
      address = next;
    }
    assertThat(seen).hasSizeGreaterThan(10);
  }

  @Test
  void theWishHoldsAndMarkedFilmsAreLeftOut() {
    for (long even = 2; even <= 54; even += 2) {
      mark(even, even % 4 == 0 ? "hidden" : "saved");
    }
    Set<Long> seen = new HashSet<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      seen.add(movie(drawn(ANY + "&without=Horror")));
    }
    assertThat(seen).containsExactlyInAnyOrder(56L, 58L, 60L);
    assertThat(drawn(another(drawn(ANY + "&without=Horror")))).contains("without=Horror");
  }

  @Test
  void afterAMarkAnotherFilmComesWithTheOfferToUndo() {
    String address = drawn(ANY);
    HttpResponse<String> marked =
        guest.send("/movies/" + movie(address) + "/mark", "mark", "hidden", "from", address);

    String next = drawn(SiteClient.location(marked));

    assertThat(movie(next)).isNotEqualTo(movie(address));
    assertThat(guest.get(next).body()).contains("hidden: it will not be recommended", "Undo");
  }

  @Test
  void theOnlyFilmHasNoOtherAndOfNoneNoneIsDrawn() {
    String only = drawn(ANY + "&from=1990&to=1990");

    assertThat(movie(only)).isEqualTo(40);
    assertThat(guest.get(only).body()).doesNotContain("Another one");
    assertThat(guest.get(ANY + "&from=1890&to=1890").body())
        .contains("No film fits.")
        .doesNotContain("How about this one?");
  }
}
