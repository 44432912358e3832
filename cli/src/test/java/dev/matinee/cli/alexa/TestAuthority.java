package dev.matinee.cli.alexa;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates as a public authority does: by way of an intermediate one. */
final class TestAuthority {
  static final char[] PASSWORD = "changeit".toCharArray();

  private static final Duration DAY = Duration.ofDays(1);
  private static final AtomicLong SERIAL = new AtomicLong(1);

  private final Instant now = Instant.now();
  private final Identity root;
  private final Identity intermediate;

  TestAuthority(String name) {
    KeyPair keys = newKeys();
    X500Principal self = new X500Principal("CN=" + name);
    X509Certificate certificate = sign(self, keys, self, keys, new Wish("", true, -9, 9));
    root = new Identity(keys, List.of(certificate));
    intermediate = issue(root, new Wish(name + " intermediate", true, -9, 9));
  }

  /** The certificate for a host, valid from yesterday until tomorrow. */
  Identity issue(String host) {
    return issue(host, -1, 1);
  }

  /** The same, valid from and until some days from now; an empty host gives no name at all. */
  Identity issue(String host, int fromDay, int untilDay) {
    return issue(intermediate, new Wish(host, false, fromDay, untilDay));
  }

  /** Writes a trust store that holds the root alone. */
  void writeTrustStore(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("root", root.chain().get(0));
      store.store(out, PASSWORD);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Wish(String host, boolean authority, int fromDay, int untilDay) {}

  private Identity issue(Identity issuer, Wish wish) {
    KeyPair keys = newKeys();
    X500Principal subject = new X500Principal("CN=" + (wish.authority ? wish.host : "leaf"));
    X500Principal by = issuer.chain().get(0).getSubjectX500Principal();
    X509Certificate certificate = sign(subject, keys, by, issuer.keys(), wish);
    return new Identity(
        keys, wish.authority ? List.of(certificate) : List.of(certificate, issuer.chain().get(0)));
  }

  private X509Certificate sign(
      X500Principal subject, KeyPair keys, X500Principal issuer, KeyPair by, Wish wish) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(SERIAL.getAndIncrement()),
              Date.from(now.plus(DAY.multipliedBy(wish.fromDay))),
              Date.from(now.plus(DAY.multipliedBy(wish.untilDay))),
              subject,
              keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(wish.authority));
      if (!wish.authority && !wish.host.isEmpty()) {
        GeneralName name = new GeneralName(GeneralName.dNSName, wish.host);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(name));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
