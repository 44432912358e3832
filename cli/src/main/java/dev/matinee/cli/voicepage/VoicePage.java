package dev.matinee.cli.voicepage;

import dev.matinee.web.extension.PageFrame;
import dev.matinee.web.http.SecurityHeaders;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Shows a visitor's conversation with the skill, and takes what they say next. */
record VoicePage(PageFrame frame, Visits visits) {
  static final String PATH = "/voice";

  private static final String PURPOSE = "voice";
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          VoicePage.class.getClassLoader(),
          VoicePage.class.getPackageName());

  void show(Context context) {
    render(context, Utterance.NONE);
  }

  void say(Context context) {
    Utterance utterance = Utterance.of(Optional.ofNullable(context.formParam("utterance")));
    if (utterance.problem().isPresent()) {
      context.status(422);
      render(context, utterance);
    } else {
      visits
          .findOrStart(visit(context).orElseThrow(), frame.account(context))
          .say(utterance.text());
      seeOther(context, PATH + "#latest");
    }
  }

  void startOver(Context context) {
    visit(context).ifPresent(visits::forget);
    seeOther(context, PATH);
  }

  private Optional<String> visit(Context context) {
    return frame.visit(context, PURPOSE);
  }

  private void render(Context context, Utterance utterance) {
    List<Turn> turns = visit(context).flatMap(visits::find).map(Visit::turns).orElse(List.of());
    SecurityHeaders.allowMicrophone(context);
    VoiceView view = new VoiceView(frame.assets(), frame.csrf(context), turns, utterance);
    frame.render(context, "Try it by voice", output -> TEMPLATES.render("voice.jte", view, output));
  }

  private static void seeOther(Context context, String address) {
    context.status(303).header("Location", address);
  }
}
