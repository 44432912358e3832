package dev.matinee.web.evening;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;

/** What somebody sees who has the code and is not in yet: what the others will see of them. */
public record InvitationPage(Evenings evenings, MemberName names, Pages pages) {
  /**
   * The model of the template.
   *
   * @param people how many are in; their names are for members alone
   * @param most how many can be in
   * @param account the name of the account that is logged in; empty for others
   */
  public record View(Form form, String csrf, String path, int people, int most, String account) {
    /** Whether there is no room. */
    public boolean isFull() {
      return people >= most;
    }
  }

  void show(Context context, Evening evening) {
    render(context, evening, Form.empty());
  }

  private void render(Context context, Evening evening, Form form) {
    View view =
        new View(
            form,
            pages.csrf(context),
            EveningsPage.path(evening),
            evening.members().size(),
            Evening.MAX_MEMBERS,
            names.account(context).orElse(""));
    pages.render(context, "evening-invitation.jte", pages.texts(context).of("evening.join"), view);
  }

  void join(Context context) {
    Evening evening = EveningRoutes.asked(context, evenings, pages);
    Form form = names.form(context);
    if (form.isFine() && isTaken(evening, names.member(context, form))) {
      form = names.taken(context, form);
    }
    if (!form.isFine()) {
      context.status(422);
      render(context, evening, form);
      return;
    }
    Evening joined = evenings.join(evening, names.member(context, form));
    SitePath.goOn(context, EveningsPage.path(joined));
  }

  /** Guests could else pass for somebody who is in. The names of accounts are their own. */
  private static boolean isTaken(Evening evening, EveningMember joining) {
    return joining.userId().isGuest()
        && evening.members().stream()
            .filter(member -> !member.userId().equals(joining.userId()))
            .anyMatch(member -> member.name().equalsIgnoreCase(joining.name()));
  }
}
