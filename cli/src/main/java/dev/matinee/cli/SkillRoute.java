package dev.matinee.cli;

import dev.matinee.cli.terminal.Json;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.RefusedRequestException;
import dev.matinee.skill.RefusedSkillIdException;
import dev.matinee.web.WebExtension;
import dev.matinee.web.WebRoutes;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * {@code POST /voice/skill}: takes a standard request envelope, unsigned, and answers with the
 * response envelope. Only for servers that nobody else can reach: Amazon's signature is what tells
 * Alexa from anybody else.
 */
record SkillRoute(MatineeSkill skill) implements WebExtension {
  @Override
  public void install(WebRoutes routes) {
    routes.postApi("/voice/skill", this::answer);
  }

  private void answer(Context context) {
    try {
      context
          .result(skill.respond(context.bodyAsBytes()))
          .contentType("application/json;charset=utf-8");
    } catch (RefusedSkillIdException e) {
      refuse(context, HttpStatus.FORBIDDEN, e);
    } catch (RefusedRequestException e) {
      refuse(context, HttpStatus.BAD_REQUEST, e);
    }
  }

  /** A problem as RFC 9457 has it. */
  private static void refuse(Context context, HttpStatus status, RefusedRequestException reason) {
    Problem problem =
        new Problem(status.getMessage(), status.getCode(), String.valueOf(reason.getMessage()));
    context
        .status(status)
        .result(Json.text(problem))
        .contentType("application/problem+json;charset=utf-8");
  }

  private record Problem(String title, int status, String detail) {}
}
