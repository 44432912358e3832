package dev.matinee.web.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.web.language.Language;
import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the HTTP server refuses before the site sees it, such as a malformed address or
 * headers that are too large. The answer carries what every answer carries, and says nothing of the
 * server's inside. Safe for use by any number of threads.
 */
public final class ServerRefusals extends ErrorHandler {
  private final SecurityHeaders headers;
  private final ObjectMapper json;

  public ServerRefusals(SecurityHeaders headers, ObjectMapper json) {
    this.headers = headers;
    this.json = json;
  }

  /** An answer to any method, however odd, tells what is wrong. */
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    String id = requestId(request, response);
    headers.apply(request, response);
    Optional<String> path = Optional.ofNullable(Request.getPathInContext(request));
    String title = HttpStatus.getMessage(status);
    Message detail = Message.of(cause(status));
    if (path.filter(Problem::isFor).isPresent()) {
      Problem problem = Problem.of(title, status, detail.english(), path.get(), id);
      send(response, Problem.MEDIA_TYPE, problem.toJson(json), callback);
    } else {
      String said = detail.in(Texts.of(language(request)));
      String text = status + " " + title + "\n" + said + "\nRequest: " + id + "\n";
      send(response, "text/plain;charset=utf-8", text, callback);
    }
  }

  private static String cause(int status) {
    return switch (status) {
      case HttpStatus.SERVICE_UNAVAILABLE_503 -> "error.busy";
      case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> "error.headers";
      default -> "error.invalid.other";
    };
  }

  /** No cookie is read of what the server refuses. */
  private static Language language(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
        .flatMap(Language::ofHeader)
        .orElse(Language.EN);
  }

  /** The one that the site gave it already, else the proxy's, else a new one. */
  private static String requestId(Request request, Response response) {
    String id =
        Optional.ofNullable(response.getHeaders().get(RequestId.HEADER))
            .orElseGet(
                () ->
                    RequestId.of(Optional.ofNullable(request.getHeaders().get(RequestId.HEADER))));
    response.getHeaders().put(RequestId.HEADER, id);
    return id;
  }

  private static void send(Response response, String type, String body, Callback callback) {
    response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, type));
    Content.Sink.write(response, true, body, callback);
  }
}
