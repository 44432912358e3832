package dev.matinee.web.evening;

import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.store.Evening;
import dev.matinee.store.UserId;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Where people start an evening, or type the code of one, and find those that they are in. */
public record EveningsPage(Evenings evenings, MemberName names, Pages pages) {
  static final String PATH = "/evenings";

  private static final String CODE = "code";

  /**
   * The model of the template.
   *
   * @param account the name of the account that is logged in; empty for others
   * @param own the evenings that the person is in
   */
  public record View(Form form, String csrf, String account, List<OwnEvening> own) {}

  /** An evening that the person is in, with the names of the others. */
  public record OwnEvening(String path, String code, List<ShownMember> others) {
    static OwnEvening of(Evening evening, UserId person) {
      return new OwnEvening(
          EveningsPage.path(evening),
          ShownCode.of(evening.code()),
          ShownMember.all(evening, person).stream().filter(member -> !member.you()).toList());
    }
  }

  /** Where the page of an evening is. */
  static String path(Evening evening) {
    return PATH + "/" + evening.code().value();
  }

  void show(Context context) {
    render(context, Form.empty());
  }

  private void render(Context context, Form form) {
    List<OwnEvening> own =
        pages
            .visitor(context)
            .userId()
            .map(
                person ->
                    evenings.of(person).stream()
                        .map(evening -> OwnEvening.of(evening, person))
                        .toList())
            .orElse(List.of());
    View view = new View(form, pages.csrf(context), names.account(context).orElse(""), own);
    pages.render(context, "evenings.jte", pages.texts(context).of("layout.evenings"), view);
  }

  void start(Context context) {
    Form form = names.form(context);
    if (!form.isFine()) {
      refuse(context, form);
      return;
    }
    Evening evening = evenings.start(names.member(context, form), GroupStrategy.DEFAULT);
    SitePath.goOn(context, path(evening));
  }

  /** Goes on to the evening of a code. */
  void find(Context context) {
    Form form = Form.of(context, List.of(CODE));
    Optional<Evening> evening =
        evenings.find(form.value(CODE), pages.visitor(context).userId(), pages.address(context));
    if (evening.isPresent()) {
      SitePath.goOn(context, path(evening.get()));
    } else {
      refuse(context, form.withError(CODE, Evenings.none().detail(pages.texts(context))));
    }
  }

  private void refuse(Context context, Form form) {
    context.status(422);
    render(context, form);
  }
}
