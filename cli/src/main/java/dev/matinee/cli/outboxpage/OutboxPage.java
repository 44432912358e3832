package dev.matinee.cli.outboxpage;

import dev.matinee.notifications.phone.InboundTexts;
import dev.matinee.store.Phone;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.web.extension.PageFrame;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.http.Context;
import java.util.Optional;

/** Shows the messages that would have been sent, and takes answers of those who would get them. */
record OutboxPage(PageFrame frame, Stores stores) {
  static final String PATH = "/outbox";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          OutboxPage.class.getClassLoader(),
          OutboxPage.class.getPackageName());

  void show(Context context) {
    OutboxView view = new OutboxView(frame.csrf(context), stores.messages().outbox());
    frame.render(context, "Outbox", output -> TEMPLATES.render("outbox.jte", view, output));
  }

  /** A number that was removed meanwhile answers nothing. */
  void answer(Context context) {
    String word = Optional.ofNullable(context.formParam("word")).orElse("");
    Optional.ofNullable(context.formParam("owner"))
        .flatMap(OutboxPage::person)
        .flatMap(stores.phones()::find)
        .map(Phone::number)
        .ifPresent(number -> take(number, word));
    context.status(303).header("Location", PATH);
  }

  private static Optional<UserId> person(String id) {
    try {
      return Optional.of(new UserId(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private void take(String number, String word) {
    InboundTexts.Meaning unused =
        new InboundTexts(stores.phones(), stores.messages()).take(number, word);
  }
}
