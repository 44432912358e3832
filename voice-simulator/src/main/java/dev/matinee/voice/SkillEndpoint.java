package dev.matinee.voice;

/** Where requests go: a skill in this process, or one behind a connection. */
@FunctionalInterface
public interface SkillEndpoint {
  /**
   * Answers one request.
   *
   * @param requestEnvelope JSON in UTF-8
   * @return the response envelope, JSON in UTF-8
   */
  byte[] respond(byte[] requestEnvelope);
}
