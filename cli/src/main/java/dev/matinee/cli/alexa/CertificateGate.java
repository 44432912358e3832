package dev.matinee.cli.alexa;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the SDK's fetch of a certificate, which tries six times, waits between and follows
 * redirections. An address that no verified call had before is asked for once, briefly, and by few
 * calls at a time; only where a small file is there, the SDK fetches it. So an invented address
 * costs one short request. Safe for use by any number of threads.
 */
final class CertificateGate {
  private static final int MAX_FETCHES = 4;
  private static final int MAX_KNOWN = 64;
  private static final long MAX_BYTES = 64 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Set<CertificateAddress> known = ConcurrentHashMap.newKeySet();
  private final Semaphore fetches = new Semaphore(MAX_FETCHES);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  /**
   * Runs a verification that may fetch a certificate.
   *
   * @throws UnverifiedCallException if there is no such certificate
   * @throws CertificateUnavailableException if it cannot be had now
   */
  void pass(CertificateAddress address, Runnable verification) {
    if (known.contains(address)) {
      verification.run();
      return;
    }
    enter();
    try {
      requireSmallFile(address);
      verification.run();
      remember(address);
    } finally {
      fetches.release();
    }
  }

  private void enter() {
    try {
      if (fetches.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new CertificateUnavailableException("too many new certificates at once");
  }

  /** Amazon has a handful; more than this are known only after years without a restart. */
  private void remember(CertificateAddress address) {
    if (known.size() >= MAX_KNOWN) {
      known.clear();
    }
    known.add(address);
  }

  private void requireSmallFile(CertificateAddress address) {
    HttpResponse<Void> answer = head(address);
    if (answer.statusCode() >= 500) {
      throw new CertificateUnavailableException("the certificate cannot be read now");
    }
    long bytes = answer.headers().firstValueAsLong("Content-Length").orElse(Long.MAX_VALUE);
    if (answer.statusCode() != 200 || bytes > MAX_BYTES) {
      throw new UnverifiedCallException("no certificate is there");
    }
  }

  private HttpResponse<Void> head(CertificateAddress address) {
    HttpRequest request =
        HttpRequest.newBuilder(address.uri())
            .method("HEAD", BodyPublishers.noBody())
            .timeout(PATIENCE)
            .build();
    try {
      return http.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      throw new CertificateUnavailableException("Amazon's certificates are out of reach");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CertificateUnavailableException("the server stops");
    }
  }
}
