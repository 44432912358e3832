package dev.matinee.web.passkey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.store.Account;
import dev.matinee.store.Passkey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a browser is asked for, as JSON in which bytes are base64 for addresses. */
final class PasskeyOptions {
  private static final String TYPE = "public-key";
  private static final String REQUIRED = "required";

  private PasskeyOptions() {}

  /** For a new passkey, which the device keeps together with the account's id and name. */
  static ObjectNode toMake(RelyingParty party, Account account, String challenge) {
    ObjectNode options = common(challenge);
    options.putObject("rp").put("id", party.id()).put("name", "Matinee");
    String name = account.username().value();
    options
        .putObject("user")
        .put("id", text(account.userId().value().getBytes(StandardCharsets.UTF_8)))
        .put("name", name)
        .put("displayName", name);
    ArrayNode algorithms = options.putArray("pubKeyCredParams");
    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      algorithms.addObject().put("type", TYPE).put("alg", algorithm.number());
    }
    options
        .putObject("authenticatorSelection")
        .put("residentKey", REQUIRED)
        .put("requireResidentKey", true)
        .put("userVerification", REQUIRED);
    options.put("attestation", "none");
    ArrayNode known = options.putArray("excludeCredentials");
    for (Passkey passkey : account.passkeys().all()) {
      known.addObject().put("type", TYPE).put("id", passkey.id());
    }
    return options;
  }

  /** For any passkey of the site that the device has, whosever it is. */
  static ObjectNode toUse(RelyingParty party, String challenge) {
    return common(challenge).put("rpId", party.id()).put("userVerification", REQUIRED);
  }

  private static ObjectNode common(String challenge) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("challenge", challenge)
        .put("timeout", Challenges.LIFE.toMillis());
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
