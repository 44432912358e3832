package dev.matinee.web.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Reads bodies of the usual size before a request is handled: a sender who is slow takes neither a
 * thread nor one of the places of those who change something. What is larger is read, or refused,
 * by the route that it is for. Safe for use by any number of threads.
 */
public final class WholeBody extends EagerContentHandler {
  private static final int MOST_BYTES = 64 * 1024;
  private static final int FRAMING_BYTES = 16;

  /** For all kinds of content. */
  public WholeBody() {
    super(new RetainedContentLoaderFactory(MOST_BYTES, FRAMING_BYTES, false));
  }

  @Override
  protected boolean onConditionsMet(Request request, Response response, Callback callback)
      throws Exception {
    return request.getLength() > MOST_BYTES
        ? nextHandler(request, response, callback)
        : super.onConditionsMet(request, response, callback);
  }
}
