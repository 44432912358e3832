package dev.matinee.web.passkey;

/** How a passkey may sign, best first; together all that browsers and keys have (RFC 9053). */
enum SignatureAlgorithm {
  ES256(-7),
  ED_DSA(-8),
  RS256(-257);

  private final int number;

  SignatureAlgorithm(int number) {
    this.number = number;
  }

  /** In the registry of COSE. */
  int number() {
    return number;
  }
}
