package dev.matinee.cli.voicepage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.UserId;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitsTest {
  private static final InteractionModel MODEL = InteractionModel.load(Locale.US);
  private static final byte[] ANSWER =
      "{\"version\":\"1.0\",\"response\":{}}".getBytes(StandardCharsets.UTF_8);

  private long now = Long.MAX_VALUE - 1;
  private static final Optional<UserId> STRANGER = Optional.empty();

  private final Visits visits = new Visits((name, account) -> visit(), () -> now);

  @Test
  void aVisitIsFoundAgainUnderItsNameAlone() {
    Visit visit = visits.findOrStart("a", STRANGER);

    assertThat(visits.findOrStart("a", STRANGER)).isSameAs(visit);
    assertThat(visits.find("b")).isEmpty();
  }

  @Test
  void idleVisitsAreForgottenAndUsedOnesStay() {
    Visit used = visits.findOrStart("used", STRANGER);
    visits.findOrStart("idle", STRANGER);
    pass(Visits.MAX_IDLE.toNanos());
    assertThat(visits.find("used")).contains(used);

    pass(1);

    assertThat(visits.find("idle")).isEmpty();
    assertThat(visits.find("used")).contains(used);
  }

  @Test
  void noneIsLeftWhenTheSiteIsClosed() {
    Visit unused = visits.findOrStart("a", STRANGER);

    visits.close();

    assertThat(visits.find("a")).isEmpty();
  }

  @Test
  void theMostIdleOneMakesRoomForAnother() {
    Visit first = visits.findOrStart("0", STRANGER);
    Visit second = visits.findOrStart("1", STRANGER);
    for (int i = 2; i < Visits.MAX_VISITS; i++) {
      visits.findOrStart(Integer.toString(i), STRANGER);
    }
    assertThat(visits.find("0")).contains(first);

    visits.findOrStart("one more", STRANGER);

    assertThat(visits.find("0")).contains(first);
    assertThat(visits.find("1")).isNotEqualTo(Optional.of(second)).isEmpty();
    assertThat(visits.find("2")).isPresent();
  }

  @Test
  void aForgottenVisitIsGone() {
    visits.findOrStart("a", STRANGER);
    visits.forget("a");

    assertThat(visits.find("a")).isEmpty();
  }

  @Test
  void aLongVisitKeepsItsLastTurns() {
    Visit visit = visit();
    for (int i = 1; i <= Visit.MAX_TURNS + 2; i++) {
      visit.say("utterance " + i);
    }

    assertThat(visit.turns()).hasSize(Visit.MAX_TURNS);
    assertThat(visit.turns().get(0).utterance()).isEqualTo("utterance 3");
    assertThat(visit.turns().get(Visit.MAX_TURNS - 1).number()).isEqualTo(Visit.MAX_TURNS + 2);
  }

  private void pass(long nanos) {
    now += nanos;
  }

  private static Visit visit() {
    return new Visit(Conversation.start(request -> ANSWER, MODEL));
  }
}
