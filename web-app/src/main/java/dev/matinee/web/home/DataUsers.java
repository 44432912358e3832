package dev.matinee.web.home;

import dev.matinee.serving.model.DataLabel;
import dev.matinee.serving.model.UserRange;
import dev.matinee.web.language.Message;

/** Which users the data have, such as "users 1 to 610". */
public final class DataUsers {
  private DataUsers() {}

  /** {@return the users of a data set} Their ids have no grouping. */
  public static Message message(DataLabel data) {
    UserRange users = data.users();
    if (users.users() == 0) {
      return Message.of("layout.users.none");
    }
    String first = Long.toString(users.first());
    String last = Long.toString(users.last());
    return users.isComplete()
        ? Message.of("layout.users", first, last)
        : Message.of("layout.users.some", first, last, users.users());
  }
}
