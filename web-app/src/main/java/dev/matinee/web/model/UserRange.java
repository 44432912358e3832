package dev.matinee.web.model;

/** Which user ids a data set has, in words. */
public record UserRange(long first, long last, int users) {
  public static UserRange of(LiveModel model) {
    long[] ids = model.matrix().userIds();
    return new UserRange(ids[0], ids[ids.length - 1], ids.length);
  }

  @Override
  public String toString() {
    boolean complete = last - first + 1 == users;
    return complete
        ? "users " + first + " to " + last
        : users + " users with IDs between " + first + " and " + last;
  }
}
