package dev.matinee.store;

/**
 * The person is not there: their account was deleted, or the guest became an account. What they
 * told is deleted, and nothing more can be stored for them.
 */
public class PersonGoneException extends StoreException {
  private static final long serialVersionUID = 1L;

  public PersonGoneException(UserId userId) {
    super(userId + " is gone: the account is deleted, or the guest signed up");
  }
}
