package dev.matinee.notifications.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.notifications.news.TextedPerson;
import dev.matinee.notifications.phone.PhoneCodes.Asked;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneCodesTest {
  @TempDir private Path folder;
  @AutoClose private TextedPerson ann;

  @BeforeEach
  void start() {
    ann = new TextedPerson(folder);
    ann.giveNumber();
  }

  @Test
  void theRightCodeVerifiesOnceAndIsConfirmed() {
    assertThat(ann.codes().send(ann.id())).isEqualTo(Asked.SENT);
    String code = ann.lastCode();
    assertThat(ann.phone().toString() + ann.phone().code()).doesNotContain(code, "+49");
    assertThat(ann.codes().verify(ann.id(), code.substring(0, 3) + " " + code.substring(3)))
        .isTrue();
    assertThat(ann.phone().isVerified()).isTrue();
    assertThat(ann.outbox()).first().asString().contains("at most one a day").contains("STOP");
    assertThat(ann.codes().verify(ann.id(), code)).isFalse();
    assertThat(ann.codes().send(ann.id())).isEqualTo(Asked.NO_NUMBER);
  }

  @Test
  void afterFiveWrongTriesTheRightCodeIsNone() {
    ann.codes().send(ann.id());
    String code = ann.lastCode();
    String wrong = code.equals("123456") ? "654321" : "123456";
    for (int i = 0; i < 5; i++) {
      assertThat(ann.codes().verify(ann.id(), wrong)).isFalse();
    }
    assertThat(ann.codes().verify(ann.id(), code)).isFalse();
    assertThat(ann.phone().isVerified()).isFalse();
  }

  @Test
  void manyTriesAtOnceAreFive() {
    ann.codes().send(ann.id());
    IntStream.range(0, 12)
        .parallel()
        .forEach(i -> assertThat(ann.codes().verify(ann.id(), "x" + i)).isFalse());
    assertThat(ann.phone().code().orElseThrow().triesLeft()).isZero();
  }

  @Test
  void aCodeEndsAfterTenMinutes() {
    ann.codes().send(ann.id());
    ann.clock().advance(PhoneCodes.LIFE);
    assertThat(ann.codes().verify(ann.id(), ann.lastCode())).isFalse();
  }

  @Test
  void aLaterCodeTakesThePlaceOfAnEarlierOneAndANumberGetsThreeADay() {
    ann.codes().send(ann.id());
    String first = ann.lastCode();
    assertThat(ann.codes().send(ann.id())).isEqualTo(Asked.SENT);
    assertThat(ann.codes().send(ann.id())).isEqualTo(Asked.SENT);
    assertThat(ann.codes().send(ann.id())).isEqualTo(Asked.TOO_MANY);
    assertThat(first.equals(ann.lastCode()) || !ann.codes().verify(ann.id(), first)).isTrue();
    ann.clock().advance(Duration.ofDays(1));
    assertThat(ann.codes().send(ann.id())).isEqualTo(Asked.SENT);
  }

  @Test
  void aNumberThatWasStoppedGetsNoCodeUntilItIsStarted() {
    InboundTexts inbound = ann.inbound();
    assertThat(inbound.take(TextedPerson.NUMBER, " stop. ")).isEqualTo(InboundTexts.Meaning.STOP);
    assertThat(ann.codes().send(ann.id())).isEqualTo(Asked.NOT_SENT);
    assertThat(inbound.take(TextedPerson.NUMBER, "please stop it?"))
        .isEqualTo(InboundTexts.Meaning.OTHER);
    assertThat(inbound.take(TextedPerson.NUMBER, "Start")).isEqualTo(InboundTexts.Meaning.START);
    assertThat(ann.codes().send(ann.id())).isEqualTo(Asked.SENT);
  }
}
