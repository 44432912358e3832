package dev.matinee.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import dev.matinee.store.Username;
import dev.matinee.web.language.Message;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  private static final Username ANN = new Username("Ann.Smith");
  private static final Message COMMON = Message.of("account.password.common");
  private static final Message GUESSED = Message.of("account.password.guessed");

  @Test
  void noneOfTheMostFrequentPasswordsIsTaken() throws IOException {
    List<String> long8 =
        StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
            .filter(password -> password.length() >= PasswordPolicy.MIN_LENGTH)
            .toList();
    assertThat(long8).hasSizeGreaterThan(5_000);

    assertThat(long8).allMatch(password -> isCommon(password));
    assertThat(long8).allMatch(password -> isCommon(password.toUpperCase(Locale.ROOT)));
  }

  private static boolean isCommon(String password) {
    return PasswordPolicy.complaint(password, ANN).filter(COMMON::equals).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dragon2026!", "12345monkey", "!!Football!!", "iloveyou <3"})
  void aFrequentWordWithDigitsAndSignsAroundItIsNotTaken(String password) {
    assertThat(PasswordPolicy.complaint(password, ANN)).contains(COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann.smith",
        "Ann.Smith2026",
        "htims.nna",
        "@nn.$mith!",
        "Matinee1",
        "eenitam!",
        "m4t1n33!",
        "matineematinee",
        "MovieMatinee99"
      })
  void theUserNameAndOursAreNotTakenInAnyVariant(String password) {
    assertThat(PasswordPolicy.complaint(password, ANN)).contains(GUESSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four quiet words here",
        "Blumentopferde",
        "ann.smith drives to the matinee",
        "xkQ9-vnb2",
        "ключ от дома",
        "合言葉合言葉は山と川"
      })
  void otherPasswordsAreTaken(String password) {
    assertThat(PasswordPolicy.complaint(password, ANN)).isEmpty();
  }

  @Test
  void aPasswordThatIsLongerThanANameMayBeMadeOfIt() {
    String longest = "ann.smith1".repeat(12) + "ann.smit";

    assertThat(longest).hasSize(PasswordPolicy.MAX_LENGTH);
    assertThat(PasswordPolicy.complaint(longest, ANN)).isEmpty();
  }
}
