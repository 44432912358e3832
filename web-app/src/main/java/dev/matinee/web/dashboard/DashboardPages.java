package dev.matinee.web.dashboard;

import dev.matinee.web.http.ClassPathFile;
import dev.matinee.web.http.FrontDoor;
import dev.matinee.web.http.KnownHosts;
import dev.matinee.web.http.SecurityHeaders;
import dev.matinee.web.http.Transport;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The page, its style and scripts, and its events, on the port of the operator alone. Safe for use
 * by any number of threads.
 */
final class DashboardPages extends Handler.Abstract.NonBlocking {
  private static final String EVENTS = "/events";
  private static final String FOLDER = "/assets/dashboard/";
  private static final String UPLOT = "org.webjars.npm/uplot";

  private final SecurityHeaders headers =
      SecurityHeaders.of(new Transport(false, FrontDoor.USUAL), List.of());
  private final Map<String, StaticFile> files = new HashMap<>();
  private final KnownHosts hosts;
  private final EventStreams streams;
  private final Consumer<EventStream> opened;

  private record StaticFile(ByteBuffer bytes, String type) {}

  /**
   * Pages for the visitors of some hosts.
   *
   * @param opened is told of each browser that begins to listen
   */
  DashboardPages(KnownHosts hosts, EventStreams streams, Consumer<EventStream> opened) {
    this.hosts = hosts;
    this.streams = streams;
    this.opened = opened;
    add("/", FOLDER + "dashboard.html", "text/html");
    add("/dashboard.css", FOLDER + "dashboard.css", "text/css");
    add("/dashboard.js", FOLDER + "dashboard.js", "text/javascript");
    add("/chart.js", FOLDER + "chart.js", "text/javascript");
    add("/table.js", FOLDER + "table.js", "text/javascript");
    add("/favicon.svg", "/assets/favicon.svg", "image/svg+xml");
    String uplot = "dist/uPlot.iife.min.js";
    add("/uPlot.js", ClassPathFile.inWebjar(UPLOT, uplot), "text/javascript");
    add("/uPlot.css", ClassPathFile.inWebjar(UPLOT, "dist/uPlot.min.css"), "text/css");
  }

  private void add(String path, String resource, String type) {
    files.put(
        path,
        new StaticFile(ByteBuffer.wrap(ClassPathFile.read(resource)), type + ";charset=utf-8"));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    Optional<StaticFile> file = Optional.ofNullable(files.get(path));
    if (file.isEmpty() && !path.equals(EVENTS)) {
      return false;
    }
    headers.apply(request, response);
    if (!hosts.include(Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)))) {
      refuse(response, HttpStatus.MISDIRECTED_REQUEST_421, callback);
    } else if (!HttpMethod.GET.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.GET.asString());
      refuse(response, HttpStatus.METHOD_NOT_ALLOWED_405, callback);
    } else if (file.isPresent()) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.get().type());
      response.write(true, file.get().bytes().duplicate(), callback);
    } else {
      listen(request, response, callback);
    }
    return true;
  }

  private void listen(Request request, Response response, Callback callback) {
    Optional<Range> range =
        Optional.ofNullable(Request.extractQueryParameters(request).getValue("range"))
            .flatMap(Range::of);
    if (range.isEmpty()) {
      refuse(response, HttpStatus.BAD_REQUEST_400, callback);
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream;charset=utf-8");
    Optional<EventStream> stream = streams.open(range.get(), response, callback);
    if (stream.isPresent()) {
      opened.accept(stream.get());
    } else {
      response.getHeaders().remove(HttpHeader.CONTENT_TYPE);
      refuse(response, HttpStatus.SERVICE_UNAVAILABLE_503, callback);
    }
  }

  private static void refuse(Response response, int status, Callback callback) {
    response.setStatus(status);
    callback.succeeded();
  }
}
