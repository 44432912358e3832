package dev.matinee.store;

/** Somebody else changed it since it was read: read it again and repeat the change. */
public class VersionConflictException extends StoreException {
  private static final long serialVersionUID = 1L;

  public VersionConflictException(History next) {
    this("the history of " + next.userId(), next.version());
  }

  public VersionConflictException(Account next) {
    this("the account " + next.userId(), next.version());
  }

  /** Without the code, which lets people in. */
  public VersionConflictException(Evening next) {
    this("the evening", next.version());
  }

  public VersionConflictException(Phone next) {
    this("the number of " + next.userId(), next.version());
  }

  private VersionConflictException(String what, long version) {
    super(what + " is no longer at the version before " + version);
  }
}
