package dev.matinee.web.http;

import dev.matinee.web.language.Message;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.util.MultipartUtil;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How large the body of a request may be, and whether it may bring files. These are read into
 * memory only, so that none is ever left behind on a disk. Immutable.
 *
 * @param bytes of the whole body
 * @param files whether forms with files are taken; such a route answers large ones itself
 */
public record UploadLimit(int bytes, boolean files) {
  private static final String ATTRIBUTE = "uploadLimit";
  private static final String WITH_FILES = "multipart/";
  private static final String BOUNDARY = "boundary=";

  /**
   * Holds a request to it, before any of it is read.
   *
   * @throws ContentTooLargeResponse if the request announces more, and the route takes no files
   * @throws RefusedException if it brings files where none are taken
   */
  public void impose(Context context) {
    context.attribute(ATTRIBUTE, this);
    if (files) {
      MultipartConfigElement inMemory = new MultipartConfigElement("", bytes, bytes, bytes);
      context.attribute(MultipartUtil.MULTIPART_CONFIG_ATTRIBUTE, inMemory);
    } else if (context.contentLength() > bytes) {
      discard(context);
      throw new ContentTooLargeResponse();
    } else if (bringsFiles(context)) {
      throw RefusedException.invalid(415, Message.of("error.files"));
    }
  }

  private static boolean bringsFiles(Context context) {
    return type(context).startsWith(WITH_FILES);
  }

  private static String type(Context context) {
    return Optional.ofNullable(context.contentType()).orElse("").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the form of a request on which a limit was imposed.
   *
   * @return false if it is too large; nothing of it is kept then
   * @throws RefusedException if it is broken
   */
  public static boolean read(Context context) {
    UploadLimit limit =
        Optional.ofNullable(context.<UploadLimit>attribute(ATTRIBUTE)).orElseThrow();
    boolean fits = context.contentLength() <= limit.bytes && readForm(context);
    if (!fits) {
      discard(context);
    }
    return fits;
  }

  private static boolean readForm(Context context) {
    if (bringsFiles(context) && !type(context).contains(BOUNDARY)) {
      throw RefusedException.invalid(400, Message.of("error.form.boundary"));
    }
    try {
      Map<String, List<String>> unused = context.formParamMap();
      return true;
    } catch (Exception e) { // Jetty's own, checked ones among them, which no method declares
      if (isTooLarge(e)) {
        return false;
      }
      throw RefusedException.invalid(400, Message.of("error.form.broken"));
    }
  }

  /** Javalin says so by the status, Jetty by such an exception, somewhere within others. */
  private static boolean isTooLarge(Throwable failure) {
    return (failure instanceof HttpResponseException refusal && refusal.getStatus() == 413)
        || failure instanceof IllegalStateException
        || Optional.ofNullable(failure.getCause()).filter(UploadLimit::isTooLarge).isPresent();
  }

  private static void discard(Context context) {
    long announced = context.contentLength();
    try {
      RefusedBody.discard(
          context.req().getInputStream(), announced < 0 ? Long.MAX_VALUE : announced);
    } catch (IOException | RuntimeException e) {
      // Its sender went away, or Jetty gave it up before.
    }
  }
}
