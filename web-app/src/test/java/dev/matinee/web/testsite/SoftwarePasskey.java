package dev.matinee.web.testsite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A passkey of software, and the browser around it, both of which do as they are told: a test makes
 * them lie. ECDSA over P-256, without attestation. For use by one thread.
 */
public final class SoftwarePasskey {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int NEW = 0x40;
  private static final int COORDINATE_BYTES = 32;
  private static final int ID_BYTES = 16;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyPair keys;
  private final byte[] id = new byte[ID_BYTES];
  private final String origin;
  private byte[] owner = new byte[0];
  private int flags = PRESENT | VERIFIED;
  private int signCount;

  /** A new one at a site. */
  public SoftwarePasskey(String origin) {
    this.origin = origin;
    RANDOM.nextBytes(id);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SoftwarePasskey(SoftwarePasskey original, String origin) {
    this.keys = original.keys;
    this.origin = origin;
    this.owner = original.owner;
    this.signCount = original.signCount;
    System.arraycopy(original.id, 0, id, 0, ID_BYTES);
  }

  /** A copy whose browser shows a page of another site. */
  public SoftwarePasskey at(String otherOrigin) {
    return new SoftwarePasskey(this, otherOrigin);
  }

  public String id() {
    return text(id);
  }

  /** Who it says that it belongs to. */
  public SoftwarePasskey ofOwner(String userId) {
    owner = userId.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** What it says that it counted. */
  public SoftwarePasskey counting(int signatures) {
    signCount = signatures;
    return this;
  }

  /** Asks the person for nothing but a touch. */
  public SoftwarePasskey withoutVerification() {
    flags = PRESENT;
    return this;
  }

  /** What a browser sends of it when it was asked to make one. */
  public String made(JsonNode asked) {
    owner = Base64.getUrlDecoder().decode(asked.at("/user/id").asText());
    byte[] data = authenticatorData(asked.at("/rp/id").asText(), flags | NEW, newKey());
    ByteArrayOutputStream attestation = new ByteArrayOutputStream();
    attestation.write(0xA3); // a map of three
    cborText(attestation, "fmt");
    cborText(attestation, "none");
    cborText(attestation, "attStmt");
    attestation.write(0xA0);
    cborText(attestation, "authData");
    attestation.write(0x59);
    attestation.writeBytes(ByteBuffer.allocate(2).putShort((short) data.length).array());
    attestation.writeBytes(data);
    ObjectNode response = JSON.createObjectNode();
    response.put("clientDataJSON", text(clientData("webauthn.create", asked)));
    response.put("attestationObject", text(attestation.toByteArray()));
    return credential(response);
  }

  /** What a browser sends of it when it was asked for one. */
  public String used(JsonNode asked) {
    byte[] data = authenticatorData(asked.get("rpId").asText(), flags, new byte[0]);
    byte[] client = clientData("webauthn.get", asked);
    ObjectNode response = JSON.createObjectNode();
    response.put("clientDataJSON", text(client));
    response.put("authenticatorData", text(data));
    response.put("signature", text(signed(data, sha256(client))));
    response.put("userHandle", text(owner));
    return credential(response);
  }

  private String credential(ObjectNode response) {
    ObjectNode credential = JSON.createObjectNode();
    credential.put("id", id()).put("rawId", id()).put("type", "public-key");
    credential.set("response", response);
    credential.putObject("clientExtensionResults");
    return credential.toString();
  }

  private byte[] clientData(String type, JsonNode asked) {
    ObjectNode data = JSON.createObjectNode();
    data.put("type", type).put("challenge", asked.get("challenge").asText());
    data.put("origin", origin).put("crossOrigin", false);
    return data.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] authenticatorData(String party, int told, byte[] credential) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(sha256(party.getBytes(StandardCharsets.UTF_8)));
    data.write(told);
    data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(signCount).array());
    data.writeBytes(credential);
    return data.toByteArray();
  }

  /** The make of the device, which is none; the id; and the public key as COSE has it. */
  private byte[] newKey() {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(new byte[16]);
    data.writeBytes(ByteBuffer.allocate(2).putShort((short) ID_BYTES).array());
    data.writeBytes(id);
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    data.writeBytes(new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20});
    data.writeBytes(coordinate(key.getW().getAffineX()));
    data.writeBytes(new byte[] {0x22, 0x58, 0x20});
    data.writeBytes(coordinate(key.getW().getAffineY()));
    return data.toByteArray();
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[COORDINATE_BYTES];
    int length = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
    return fixed;
  }

  private byte[] signed(byte[]... parts) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      for (byte[] part : parts) {
        signature.update(part);
      }
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void cborText(ByteArrayOutputStream cbor, String text) {
    cbor.write(0x60 + text.length());
    cbor.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
