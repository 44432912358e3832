package dev.matinee.web.passkey;

/**
 * What a browser sent, and what it was to answer. For use by one thread.
 *
 * @param json a {@code PublicKeyCredential} as the standard writes it
 * @param party the site as this browser knows it
 * @param challenge that it was given, in base64 for addresses
 */
record BrowserAnswer(String json, RelyingParty party, String challenge) {
  @Override
  public String toString() {
    return "BrowserAnswer[party=" + party + "]";
  }
}
