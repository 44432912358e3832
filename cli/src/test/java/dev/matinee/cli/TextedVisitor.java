package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.notifications.rule.QuietHours;
import dev.matinee.store.AccountStore;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody with an account who answers the questionnaire with a number, where it is day. */
final class TextedVisitor {
  private static final Pattern FILM = Pattern.compile("name=\"(film-[0-9]+)\" id=\"[^\"]*-none");
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  private final Site site;
  private final ApiPerson account;

  private TextedVisitor(Site site, ApiPerson account) {
    this.site = site;
    this.account = account;
  }

  /**
   * Signs up on the site, and logs in by its API as well.
   *
   * @param accounts of the site
   */
  static TextedVisitor signUp(int port, AccountStore accounts) throws Exception {
    Site site = new Site(port);
    assertThat(site.signUp("eve", ApiPerson.PASSWORD).statusCode()).isEqualTo(200);
    UserId id = accounts.find(new Username("eve")).orElseThrow().userId();
    URI address = URI.create("http://127.0.0.1:" + port);
    return new TextedVisitor(site, ApiPerson.logIn(address, "eve", id));
  }

  UserId id() {
    return account.id();
  }

  /** Gives stars to some films, and a number; then a code is on its way. */
  void answer() {
    Map<String, String> fields = new LinkedHashMap<>();
    FILM.matcher(site.get("questionnaire").body())
        .results()
        .forEach(film -> fields.put(film.group(1), fields.size() < 4 ? "4.5" : "none"));
    assertThat(fields).hasSize(10);
    fields.put("name", "Eve");
    fields.put("country", "DE");
    fields.put("number", "0151 23456789");
    fields.put("zone", zone().getId());
    fields.put("consent", "yes");
    assertThat(site.send("questionnaire", "questionnaire", fields).body())
        .contains("these are your films");
  }

  /** One of those that the page has, where it is day now. */
  private static ZoneId zone() {
    return Stream.of("Europe/London", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland")
        .map(ZoneId::of)
        .filter(zone -> !QuietHours.isQuiet(Instant.now().plusSeconds(1_800), zone))
        .filter(zone -> !QuietHours.isQuiet(Instant.now(), zone))
        .findFirst()
        .orElseThrow();
  }

  /** Types the code of a message. */
  void confirm(String text) {
    String code = CODE.matcher(text).results().findFirst().orElseThrow().group();
    assertThat(
            site.send("questionnaire/result", "questionnaire/code", Map.of("phoneCode", code))
                .body())
        .contains("The list comes as a message");
  }

  /** The first titles of the list that the site shows. */
  List<String> titles(int count) throws Exception {
    return ApiPerson.titles(account.list(count));
  }

  String pairingCode() throws Exception {
    return account.pairingCode();
  }
}
