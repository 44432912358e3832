package dev.matinee.web.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import dev.matinee.store.Passkey;
import dev.matinee.store.UserId;
import dev.matinee.web.language.Message;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks what browsers answer, by WebAuthn4J: signature, challenge, origin, relying party, presence
 * and verification of the person, and the counter. What a device says of its own make is not looked
 * at. Safe for use by any number of threads.
 */
final class PasskeyCheck {
  private static final Logger LOG = LoggerFactory.getLogger(PasskeyCheck.class);
  private static final Message WRONG = Message.of("account.passkeys.wrong");
  private static final boolean VERIFIED = true;
  private static final boolean PRESENT = true;
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Stream.of(SignatureAlgorithm.values())
          .map(
              algorithm ->
                  new PublicKeyCredentialParameters(
                      PublicKeyCredentialType.PUBLIC_KEY,
                      COSEAlgorithmIdentifier.create(algorithm.number())))
          .toList();

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager webAuthn =
      WebAuthnManager.createNonStrictWebAuthnManager(converter);

  /**
   * The passkey that a browser made.
   *
   * @throws PasskeyRefusedException unless it is right
   */
  Passkey made(BrowserAnswer answer, String label, Instant at) {
    return taken(
        WRONG,
        () -> {
          RegistrationData made = webAuthn.parseRegistrationResponseJSON(answer.json());
          RegistrationParameters wanted =
              new RegistrationParameters(server(answer), ALGORITHMS, VERIFIED, PRESENT);
          RegistrationData unused = webAuthn.verify(made, wanted);
          var device = made.getAttestationObject().getAuthenticatorData();
          AttestedCredentialData key = device.getAttestedCredentialData();
          return new Passkey(
              PasskeyOptions.text(key.getCredentialId()),
              PasskeyOptions.text(converter.getCborMapper().writeValueAsBytes(key.getCOSEKey())),
              device.getSignCount(),
              label,
              at,
              at);
        });
  }

  /**
   * What a browser answered for a login, not checked yet but for its form.
   *
   * @throws PasskeyRefusedException if it has no form, or names no account
   */
  UsedPasskey used(BrowserAnswer answer, Instant at) {
    return taken(
        UsedPasskey.UNKNOWN,
        () -> {
          AuthenticationData used = webAuthn.parseAuthenticationResponseJSON(answer.json());
          UserId owner = new UserId(new String(used.getUserHandle(), StandardCharsets.UTF_8));
          String id = PasskeyOptions.text(used.getCredentialId());
          return new UsedPasskey(owner, id, stored -> after(stored, answer, used, at));
        });
  }

  /**
   * A stored passkey after its use.
   *
   * @throws PasskeyRefusedException unless it signed this answer
   */
  private Passkey after(Passkey stored, BrowserAnswer answer, AuthenticationData used, Instant at) {
    return taken(
        UsedPasskey.UNKNOWN,
        () -> {
          AuthenticationParameters wanted =
              new AuthenticationParameters(server(answer), record(stored), null, VERIFIED, PRESENT);
          AuthenticationData unused = webAuthn.verify(used, wanted);
          return stored.used(used.getAuthenticatorData().getSignCount(), at);
        });
  }

  /** As much of it as we keep; the rest is not looked at. */
  private CredentialRecord record(Passkey stored) {
    byte[] key = Base64.getUrlDecoder().decode(stored.publicKey());
    AttestedCredentialData credential =
        new AttestedCredentialData(
            AAGUID.ZERO,
            Base64.getUrlDecoder().decode(stored.id()),
            converter.getCborMapper().readValue(key, COSEKey.class));
    return new CredentialRecordImpl(
        null, null, null, null, stored.signCount(), credential, null, null, null, null);
  }

  private static ServerProperty server(BrowserAnswer answer) {
    return ServerProperty.builder()
        .origin(Origin.create(answer.party().origin()))
        .rpId(answer.party().id())
        .challenge(new DefaultChallenge(answer.challenge()))
        .build();
  }

  /** Made-up answers fail within the library in many ways, with what was sent in the message. */
  private static <T> T taken(Message refusal, Supplier<T> check) {
    try {
      return check.get();
    } catch (RuntimeException e) {
      LOG.atInfo().addKeyValue("cause", e.getClass().getSimpleName()).log("passkey refused");
      throw new PasskeyRefusedException(refusal);
    }
  }
}
