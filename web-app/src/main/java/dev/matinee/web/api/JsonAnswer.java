package dev.matinee.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.web.http.Problem;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Writes answers as JSON. Safe for use by any number of threads. */
record JsonAnswer(ObjectMapper json) {
  /** With status 200. */
  void ok(Context context, Object value) {
    send(context, 200, value);
  }

  /** With status 201. */
  void created(Context context, Object value) {
    send(context, 201, value);
  }

  private void send(Context context, int status, Object value) {
    context.status(status).contentType(MediaType.JSON).result(json.valueToTree(value).toString());
  }

  /** A problem with a member of its own. */
  void problem(Context context, Problem problem, String member, long value) {
    ObjectNode extended = json.valueToTree(problem);
    extended.put(member, value);
    context
        .status(problem.status())
        .contentType(Problem.MEDIA_TYPE)
        .result(extended.toString().getBytes(StandardCharsets.UTF_8));
  }
}
