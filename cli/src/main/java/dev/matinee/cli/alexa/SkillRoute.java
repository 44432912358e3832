package dev.matinee.cli.alexa;

import dev.matinee.skill.MatineeSkill;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.http.Provenance;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code POST /voice/skill}: takes a standard request envelope, unsigned, and answers with the
 * response envelope. Only for servers that no other host can reach: without Amazon's signature, a
 * call of Alexa cannot be told from another one. Safe for use by any number of threads.
 */
public record SkillRoute(MatineeSkill skill) implements WebExtension {
  @Override
  public void install(WebRoutes routes) {
    SkillAnswer answer = new SkillAnswer(skill);
    routes.postApi(
        "/voice/skill",
        context -> {
          if (!Provenance.isThisSite(context)) {
            SkillAnswer.refuse(
                context, HttpStatus.FORBIDDEN, "This is not for pages of other sites.");
          } else if (!isJson(context)) {
            SkillAnswer.refuse(
                context,
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The Content-Type must be application/json.");
          } else {
            answer.write(context, context.bodyAsBytes());
          }
        });
  }

  /** What a form of any page cannot send. */
  private static boolean isJson(Context context) {
    String type = Optional.ofNullable(context.contentType()).orElse("");
    return type.toLowerCase(Locale.ROOT).matches("application/json *(;.*)?");
  }
}
