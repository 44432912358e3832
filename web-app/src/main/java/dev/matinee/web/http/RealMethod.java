package dev.matinee.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Has a request answered by its own method. Javalin goes by {@code X-HTTP-Method-Override} where it
 * is there: a GET, which proxies repeat and limits take for reading, would change something.
 * Immutable; safe for use by any number of threads.
 */
public final class RealMethod implements Filter {
  private static final String OVERRIDE = "X-HTTP-Method-Override";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean overridden =
        request instanceof HttpServletRequest http && http.getHeader(OVERRIDE) != null;
    chain.doFilter(overridden ? new Plain((HttpServletRequest) request) : request, response);
  }

  private static final class Plain extends HttpServletRequestWrapper {
    Plain(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase(OVERRIDE) ? null : super.getHeader(name);
    }
  }
}
