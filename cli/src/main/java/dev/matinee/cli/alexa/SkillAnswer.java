package dev.matinee.cli.alexa;

import dev.matinee.cli.terminal.Json;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.RefusedRequestException;
import dev.matinee.skill.RefusedSkillIdException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Answers over HTTP with what the skill says. Safe for use by any number of threads. */
record SkillAnswer(MatineeSkill skill) {
  /** The response envelope, or 400 and 403 where the skill refuses the request. */
  void write(Context context, byte[] requestEnvelope) {
    try {
      context.result(skill.respond(requestEnvelope)).contentType("application/json;charset=utf-8");
    } catch (RefusedSkillIdException e) {
      refuse(context, HttpStatus.FORBIDDEN, String.valueOf(e.getMessage()));
    } catch (RefusedRequestException e) {
      refuse(context, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  /** A problem as RFC 9457 has it. */
  static void refuse(Context context, HttpStatus status, String detail) {
    context
        .status(status)
        .result(Json.text(new Problem(status.getMessage(), status.getCode(), detail)))
        .contentType("application/problem+json;charset=utf-8");
  }

  private record Problem(String title, int status, String detail) {}
}
