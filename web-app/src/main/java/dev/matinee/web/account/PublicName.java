package dev.matinee.web.account;

import dev.matinee.web.visitor.Token;

/**
 * What forms call a thing that is found by a secret: a session by the hash of its token, a link by
 * the id of a user of Alexa. It leads to nothing without the account that has the thing.
 */
final class PublicName {
  private static final int DIGITS = 16;

  private PublicName() {}

  static String of(String secret) {
    return Token.hashOf("public name of " + secret).substring(0, DIGITS);
  }
}
