package dev.matinee.web.demo;

import dev.matinee.web.http.ReturnLink;
import dev.matinee.web.language.Message;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** What somebody typed; an error page leads back to it. */
record FormInput(String userId, String count, String algorithm) {
  private static final int MAX_LENGTH = 200;

  static FormInput ofForm(Context context) {
    return read(context, name -> Optional.ofNullable(context.formParam(name)));
  }

  static FormInput ofQuery(Context context) {
    return read(context, name -> Optional.ofNullable(context.queryParam(name)));
  }

  private static FormInput read(Context context, Function<String, Optional<String>> field) {
    FormInput input =
        new FormInput(
            cut(field.apply("userId").orElse("")),
            cut(field.apply("count").orElse("")),
            cut(field.apply(ListAlgorithm.FIELD).orElse("")));
    new ReturnLink(Message.of("demo.back"), input.link()).offer(context);
    return input;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MAX_LENGTH));
  }

  /** The form with it. */
  String link() {
    return "/movies?" + query();
  }

  /** The same in an address, as it was typed. */
  String query() {
    String fields = "userId=" + encoded(userId) + "&count=" + encoded(count);
    return algorithm.isEmpty()
        ? fields
        : fields + "&" + ListAlgorithm.FIELD + "=" + encoded(algorithm);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
