package dev.matinee.cli.alexa;

/** A certificate cannot be had now, so it is not known whether a call is Alexa's. */
final class CertificateUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CertificateUnavailableException(String message) {
    super(message);
  }
}
