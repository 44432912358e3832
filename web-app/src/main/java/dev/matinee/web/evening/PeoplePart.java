package dev.matinee.web.evening;

import dev.matinee.store.Evening;
import dev.matinee.store.UserId;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * Who is in, as a part of the page that is looked at again a while later, so that who joins is
 * seen. It is looked at {@value #MOST_LOOKS} times at most; then the page has to be loaded again.
 */
public record PeoplePart(Evenings evenings, Pages pages) {
  static final int MOST_LOOKS = 60;

  /**
   * The model of the template.
   *
   * @param path of the evening
   * @param members who is in
   * @param next the address of the next look; empty where there is none
   * @param changed whether the evening is not what it was at the look before
   */
  public record View(String path, List<ShownMember> members, String next, boolean changed) {
    static View of(Evening evening, UserId viewer, int look) {
      return new View(
          EveningsPage.path(evening),
          ShownMember.all(evening, viewer),
          look < MOST_LOOKS ? address(evening, look + 1) : "",
          false);
    }

    private static String address(Evening evening, int look) {
      return Address.of(EveningsPage.path(evening) + "/people")
          .with("look", look)
          .with("version", evening.version())
          .toString();
    }

    private View since(boolean isChanged) {
      return new View(path, members, next, isChanged);
    }
  }

  void show(Context context) {
    Optional<UserId> person = pages.visitor(context).userId();
    UserId viewer = person.orElseThrow(Evenings::none);
    Optional<Evening> evening =
        evenings.findOfMember(context.pathParam("code"), viewer, pages.address(context));
    if (evening.isEmpty()) {
      context.status(404);
    }
    String title = pages.texts(context).of("evening.who");
    pages.render(context, "evening-part.jte", title, evening.map(it -> view(context, it, viewer)));
  }

  private static View view(Context context, Evening evening, UserId viewer) {
    return View.of(evening, viewer, number(context, "look"))
        .since(number(context, "version") != evening.version());
  }

  private static int number(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name))
        .map(text -> StrictNumber.offset(text))
        .orElse(MOST_LOOKS);
  }
}
