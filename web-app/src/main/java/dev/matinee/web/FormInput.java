package dev.matinee.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** What somebody typed, kept with the request so that an error page leads back to it. */
record FormInput(String userId, String count) {
  private static final String ATTRIBUTE = "formInput";
  private static final int MAX_LENGTH = 200;

  static FormInput ofForm(Context context) {
    return keep(context, name -> Optional.ofNullable(context.formParam(name)));
  }

  static FormInput ofQuery(Context context) {
    return keep(context, name -> Optional.ofNullable(context.queryParam(name)));
  }

  private static FormInput keep(Context context, Function<String, Optional<String>> field) {
    FormInput input =
        new FormInput(cut(field.apply("userId").orElse("")), cut(field.apply("count").orElse("")));
    context.attribute(ATTRIBUTE, input);
    return input;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MAX_LENGTH));
  }

  /** The form, with the input of this request where there was any. */
  static String formLink(Context context) {
    return Optional.ofNullable(context.<FormInput>attribute(ATTRIBUTE))
        .map(input -> "/movies?userId=" + encoded(input.userId) + "&count=" + encoded(input.count))
        .orElse("/movies");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
