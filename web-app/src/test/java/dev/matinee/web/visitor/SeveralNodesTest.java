package dev.matinee.web.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions are in the store, so it does not matter who answers. */
class SeveralNodesTest {
  @TempDir private Path folder;

  @Test
  void anotherNodeOnTheSameStoreKnowsThePerson() {
    try (RunningSite one = RunningSite.start(folder);
        RunningSite two = RunningSite.start(folder)) {
      SiteClient ann = SiteClient.of(one).signUp("ann");
      SiteClient there = ann.at(two);

      assertThat(there.get("/account").body()).contains("<h1>ann</h1>");

      there.send("/logout");

      assertThat(ann.isSignedIn()).isFalse();
    }
  }

  @Test
  void formOfOneNodeIsTakenByAnother() {
    try (RunningSite one = RunningSite.start(folder);
        RunningSite two = RunningSite.start(folder)) {
      SiteClient ann = SiteClient.of(one).signUp("ann");
      SiteClient phone = SiteClient.of(one).logIn("ann", SiteClient.PASSWORD);

      ann.at(two).send("/account/sessions", "session", "others");

      assertThat(phone.isSignedIn()).isFalse();
      assertThat(ann.isSignedIn()).isTrue();
    }
  }

  @Test
  void restartLogsNobodyOut() {
    SiteClient ann;
    try (RunningSite before = RunningSite.start(folder)) {
      ann = SiteClient.of(before).signUp("ann");
    }
    try (RunningSite after = RunningSite.start(folder)) {
      assertThat(ann.at(after).get("/account").body()).contains("<h1>ann</h1>");
    }
  }
}
