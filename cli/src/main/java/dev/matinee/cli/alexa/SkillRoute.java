package dev.matinee.cli.alexa;

import dev.matinee.skill.MatineeSkill;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.http.Provenance;
import dev.matinee.web.http.RefusedException;
import io.javalin.http.Context;
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
          requireProgram(context);
          answer.write(context, context.bodyAsBytes());
        });
  }

  /** A form or a script of any page could send a request here otherwise, without being asked. */
  private static void requireProgram(Context context) {
    if (!Provenance.isThisSite(context)) {
      throw new RefusedException(403, "Forbidden", "This is not for pages of other sites.");
    }
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).matches("application/json *(;.*)?")) {
      throw new RefusedException(
          415, "Unsupported Media Type", "The Content-Type must be application/json.");
    }
  }
}
