package dev.matinee.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Trusts one certificate. Safe for use by any number of threads. */
record TlsClient(SSLContext context) {
  private static final int TIMEOUT_MILLIS = 5_000;

  static TlsClient trusting(Path certificate) {
    try (InputStream in = Files.newInputStream(certificate)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "site", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return new TlsClient(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpClient http() {
    return HttpClient.newBuilder().sslContext(context).build();
  }

  /** A connection that shook hands. */
  SSLSocket connect(URI site) throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(site.getHost(), site.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    // Java does not say a name without a dot by itself, and who says none gets no certificate.
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(List.of(new SNIHostName(site.getHost())));
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
