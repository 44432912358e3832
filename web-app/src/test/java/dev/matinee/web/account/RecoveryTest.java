package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Username;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who forgot the password comes back by a code that they were given. */
class RecoveryTest {
  private static final Pattern CODE =
      Pattern.compile("<code>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})</code>");
  private static final String NEW_PASSWORD = "another row of words";

  @TempDir private Path folder;
  @AutoClose private RunningSite site;
  private SiteClient ann;
  private List<String> codes;

  @BeforeEach
  void signUp() {
    site = RunningSite.start(folder);
    ann = SiteClient.of(site).signUp("Ann");
    codes = codes(ann.get("/recommendations"));
  }

  @Test
  void codesAreShownOnceAndNeverStored() {
    assertThat(codes).hasSize(8).doesNotHaveDuplicates();
    assertThat(codes(ann.get("/recommendations"))).isEmpty();
    assertThat(ann.get("/account").body()).contains("You have 8 that can be used");
    assertThat(site.stores().accounts().find(new Username("ann")).orElseThrow().recoveryHashes())
        .hasSize(8)
        .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  @Test
  void aCodeSetsANewPasswordAndEndsEverySession() {
    SiteClient forgetful = SiteClient.of(site);

    HttpResponse<String> answer = recover(forgetful, "ann", codes.get(3));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(forgetful.get("/account").body())
        .contains("Your password is changed", "You have 7 that can be used");
    assertThat(ann.isSignedIn()).isFalse();
    assertThat(SiteClient.of(site).logIn("ann", NEW_PASSWORD).isSignedIn()).isTrue();
    assertThat(
            SiteClient.of(site)
                .send("/login", "username", "ann", "password", SiteClient.PASSWORD)
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void aCodeWorksOnceHoweverItIsSpelt() {
    String spelt = codes.get(0).toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');
    assertThat(recover(SiteClient.of(site), "ANN", spelt).statusCode()).isEqualTo(303);
    assertThat(recover(SiteClient.of(site), "ann", codes.get(0)).statusCode()).isEqualTo(422);
    assertThat(recover(SiteClient.of(site), "ann", codes.get(1)).statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsWrongDoesNotTellWhetherTheNameExists() {
    SiteClient.of(site).signUp("bob");
    String wrong = "0000-0000-0000-0000";

    String ofUnknown = recover(SiteClient.of(site), "nobody", wrong).body();
    String ofKnown = recover(SiteClient.of(site), "ann", wrong).body();
    String ofAnother = recover(SiteClient.of(site), "bob", codes.get(0)).body();

    assertThat(List.of(ofUnknown, ofKnown, ofAnother))
        .allMatch(page -> page.contains("This name and recovery code do not belong together"));
    assertThat(ann.isSignedIn()).isTrue();
  }

  @Test
  void guessingIsSlowedDownAsAtTheLogin() {
    SiteClient guesser = SiteClient.of(site);
    for (int guess = 0; guess < 5; guess++) {
      assertThat(recover(guesser, "ann", "0000-0000-0000-000" + guess).statusCode()).isEqualTo(422);
    }

    HttpResponse<String> late = recover(guesser, "ann", codes.get(0));

    assertThat(late.statusCode()).isEqualTo(429);
    assertThat(late.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void newCodesNeedThePasswordAndReplaceTheOldOnes() {
    assertThat(codes(ann.send("/account/recovery", "recovery", "wrong"))).isEmpty();

    List<String> renewed = codes(ann.send("/account/recovery", "recovery", SiteClient.PASSWORD));

    assertThat(renewed).hasSize(8).doesNotContainAnyElementsOf(codes);
    assertThat(recover(SiteClient.of(site), "ann", codes.get(0)).statusCode()).isEqualTo(422);
    assertThat(recover(SiteClient.of(site), "ann", renewed.get(0)).statusCode()).isEqualTo(303);
  }

  @Test
  void aBadNewPasswordCostsNoCode() {
    HttpResponse<String> answer =
        SiteClient.of(site)
            .send("/recover", "username", "ann", "code", codes.get(0), "password", "short");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("A password has 8 to 128 characters.");
    assertThat(recover(SiteClient.of(site), "ann", codes.get(0)).statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> recover(SiteClient client, String name, String code) {
    return client.send("/recover", "username", name, "code", code, "password", NEW_PASSWORD);
  }

  private static List<String> codes(HttpResponse<String> page) {
    return CODE.matcher(page.body()).results().map(RecoveryTest::code).toList();
  }

  private static String code(MatchResult match) {
    return match.group(1);
  }
}
