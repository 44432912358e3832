package dev.matinee.web.account;

import dev.matinee.web.http.Form;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the account page says of the last thing that was done there. Immutable.
 *
 * @param form with what was wrong
 * @param notice the key of what was done; empty where nothing was
 * @param token a new one, to be seen this once; empty where there is none
 * @param code a new one, to be seen this once
 * @param recoveryCodes new ones, to be seen this once; empty where there are none
 */
public record AccountNotice(
    Form form, String notice, String token, Optional<Code> code, List<String> recoveryCodes) {
  private static final String PARAMETER = "done";
  private static final Map<String, String> NOTICES =
      Map.ofEntries(
          Map.entry("password", "account.done.password"),
          Map.entry("sessions", "account.done.sessions"),
          Map.entry("revoked", "account.done.revoked"),
          Map.entry("unlinked", "account.done.unlinked"),
          Map.entry("disconnected", "account.done.disconnected"),
          Map.entry("passkey", "account.done.passkey"),
          Map.entry("passkey-removed", "account.done.passkey.removed"),
          Map.entry("passkey-only", "account.done.passkey.only"),
          Map.entry("passkey-or-password", "account.done.passkey.or"),
          Map.entry("phone-code", "phone.done.code"),
          Map.entry("phone-verified", "phone.done.verified"),
          Map.entry("phone-wishes", "phone.done.wishes"),
          Map.entry("phone-removed", "phone.done.removed"),
          Map.entry("phone-many", "phone.done.many"),
          Map.entry("phone-unsent", "phone.done.unsent"));

  /**
   * A code as it is shown.
   *
   * @param seconds that are left of it
   */
  public record Code(String firstHalf, String secondHalf, ShownTime until, long seconds) {
    private static final int HALF = 4;

    static Code of(PairingCodes.Shown shown, Instant now) {
      return new Code(
          shown.digits().substring(0, HALF),
          shown.digits().substring(HALF),
          new ShownTime(shown.expiresAt()),
          Duration.between(now, shown.expiresAt()).toSeconds());
    }
  }

  /** Where the address says what was done; any other value says nothing. */
  static AccountNotice of(Context context) {
    String done = Optional.ofNullable(context.queryParam(PARAMETER)).orElse("");
    return new AccountNotice(
        Form.empty(), NOTICES.getOrDefault(done, ""), "", Optional.empty(), List.of());
  }

  static AccountNotice ofForm(Form form) {
    return new AccountNotice(form, "", "", Optional.empty(), List.of());
  }

  static AccountNotice ofToken(String token) {
    return new AccountNotice(Form.empty(), "", token, Optional.empty(), List.of());
  }

  static AccountNotice ofCode(Code code) {
    return new AccountNotice(Form.empty(), "", "", Optional.of(code), List.of());
  }

  static AccountNotice ofRecoveryCodes(List<String> codes) {
    return new AccountNotice(Form.empty(), "", "", Optional.empty(), codes);
  }

  /** The path of the account page that says what was done. */
  static String path(String done) {
    return "/account?" + PARAMETER + "=" + done;
  }

  /** Without what is secret, since it ends in logs. */
  @Override
  public String toString() {
    return "AccountNotice[notice=" + notice + "]";
  }
}
