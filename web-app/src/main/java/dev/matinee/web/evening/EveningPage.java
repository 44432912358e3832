package dev.matinee.web.evening;

import dev.matinee.serving.evening.EveningList;
import dev.matinee.serving.evening.MemberHistory;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.Evening;
import dev.matinee.store.History;
import dev.matinee.store.UserId;
import dev.matinee.storedlists.together.JointList;
import dev.matinee.web.history.UndoOffer;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.language.Texts;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An evening as its members see it: who is in, how others join, and the list. */
public record EveningPage(
    ModelReference models,
    RecommendationFlow flow,
    Evenings evenings,
    InvitationPage invitation,
    Optional<URI> publicUrl,
    Pages pages,
    Clock clock) {
  private static final int STEP = 12;

  /** As many minutes are said in hours. */
  private static final int HOURS_FROM = 120;

  /**
   * The model of the template.
   *
   * @param code in two halves
   * @param link for others to follow
   * @param minutesLeft until it ends
   * @param people who is in
   * @param withoutTaste the members of whose taste nothing is known
   * @param strategy the name of how the lists become one
   * @param from the address of this page, for forms to come back to
   */
  public record View(
      String code,
      String link,
      long minutesLeft,
      PeoplePart.View people,
      List<ShownMember> withoutTaste,
      String strategy,
      List<EveningCard> movies,
      ShownEntries portion,
      String more,
      String from,
      String csrf,
      boolean degraded,
      Optional<UndoOffer> done) {
    /** Where its forms are sent to. */
    public String path() {
      return people.path();
    }

    /** Whether the person who looks at it can end it. */
    public boolean canEnd() {
      return people.members().stream().anyMatch(member -> member.you() && member.starter());
    }

    /** In how many hours it ends, or minutes where they are few. */
    public String ends(Texts texts) {
      return minutesLeft < HOURS_FROM
          ? texts.of("evening.ends.minutes", minutesLeft)
          : texts.of("evening.ends.hours", Math.round(minutesLeft / 60.0));
    }
  }

  void show(Context context) {
    Evening evening = EveningRoutes.asked(context, evenings, pages);
    Optional<UserId> person = pages.visitor(context).userId();
    if (person.flatMap(evening::member).isPresent()) {
      show(context, evening, person.get());
    } else {
      invitation.show(context, evening);
    }
  }

  private void show(Context context, Evening evening, UserId viewer) {
    LiveModel model = models.get();
    List<MemberHistory> members = evenings.histories(evening);
    EveningList list = EveningList.of(model, flow, members, JointList.strategy(evening));
    History own =
        members.stream()
            .filter(member -> member.member().userId().equals(viewer))
            .map(MemberHistory::history)
            .findAny()
            .orElseThrow();
    ShownEntries portion = ShownEntries.of(context, list.total(), STEP);
    Address here = Address.of(EveningsPage.path(evening));
    View view =
        new View(
            ShownCode.of(evening.code()),
            link(context, evening),
            Duration.between(clock.instant(), evening.expiresAt()).toMinutes(),
            PeoplePart.View.of(evening, viewer, 0),
            withoutTaste(members, evening, viewer),
            JointList.strategy(evening).label(),
            cards(list, portion, evening, own, model),
            portion,
            portion.link(here, "film-"),
            portion.here(here),
            pages.csrf(context),
            list.degraded(),
            UndoOffer.of(context, own, model.catalogue()));
    pages.render(context, "evening.jte", pages.texts(context).of("layout.evenings"), view);
  }

  private String link(Context context, Evening evening) {
    URI site = publicUrl.orElseGet(() -> URI.create(context.scheme() + "://" + context.host()));
    return site.resolve(EveningsPage.path(evening)).toString();
  }

  private static List<ShownMember> withoutTaste(
      List<MemberHistory> members, Evening evening, UserId viewer) {
    return members.stream()
        .filter(member -> !member.hasTaste())
        .map(member -> ShownMember.of(member.member(), evening, viewer))
        .toList();
  }

  private List<EveningCard> cards(
      EveningList list, ShownEntries portion, Evening evening, History own, LiveModel model) {
    return list.part(0, portion.shown()).stream()
        .map(entry -> EveningCard.of(entry, evening, own, model.matrix().scale(), pages.pictures()))
        .toList();
  }
}
