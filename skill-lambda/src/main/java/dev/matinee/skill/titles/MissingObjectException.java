package dev.matinee.skill.titles;

import java.io.IOException;
import java.util.Set;

/** An object of S3 is not there, or S3 does not say so to a role that may not list. */
final class MissingObjectException extends IOException {
  private static final long serialVersionUID = 1L;
  private static final Set<Integer> STATUSES = Set.of(403, 404);

  MissingObjectException(int status) {
    super("S3 answers with status " + status);
  }

  static boolean isSaidBy(int status) {
    return STATUSES.contains(status);
  }
}
