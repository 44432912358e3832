package dev.matinee.web.demo;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.home.DataUsers;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.language.Message;

/**
 * Whose list is wanted, and how much of it.
 *
 * @param userId a user of the data set
 * @param count 1 to 100
 * @param algorithm what it is made by
 */
public record ListRequest(long userId, int count, ListAlgorithm algorithm) {
  /**
   * Checks what somebody typed.
   *
   * @throws RefusedException with what is wrong in plain words
   */
  static ListRequest of(LiveModel model, FormInput input) {
    ListRequest request =
        new ListRequest(
            StrictNumber.userId(input.userId()),
            StrictNumber.count(input.count()),
            ListAlgorithm.find(model, input.algorithm())
                .orElseThrow(() -> ListAlgorithm.refused(model, input.algorithm())));
    requireUser(model, request.userId);
    return request;
  }

  /**
   * Lets a user of the data set pass.
   *
   * @throws RefusedException if the data set has no such user
   */
  public static void requireUser(LiveModel model, long userId) {
    if (userId < 1 && !model.matrix().hasUser(userId)) {
      throw RefusedException.invalid(400, Message.of("demo.user.wrong", userId));
    }
    if (!model.matrix().hasUser(userId)) {
      throw new RefusedException(
          404,
          Message.of("demo.user.none"),
          Message.of("demo.user.none.which", userId, DataUsers.message(model.label())));
    }
  }
}
