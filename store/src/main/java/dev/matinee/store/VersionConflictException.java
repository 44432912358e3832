package dev.matinee.store;

/** Somebody else changed the history since it was read: read it again and repeat the change. */
public class VersionConflictException extends StoreException {
  private static final long serialVersionUID = 1L;

  public VersionConflictException(UserId userId, long version) {
    super("the history of " + userId + " is no longer at the version before " + version);
  }
}
