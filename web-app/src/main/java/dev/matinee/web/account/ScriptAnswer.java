package dev.matinee.web.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** Answers a script of our own pages. */
final class ScriptAnswer {
  private ScriptAnswer() {}

  static void of(Context context, ObjectNode json) {
    context.contentType("application/json").result(json.toString());
  }

  /** With a sentence that the person is to read; the status says why. */
  static void refused(Context context, String sentence) {
    of(context, JsonNodeFactory.instance.objectNode().put("message", sentence));
  }
}
