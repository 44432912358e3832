package dev.matinee.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Has a request that changes something wait for the first model of a node that has just started. A
 * proxy sends a reader to another node instead, and never sends a change twice. Safe for use by any
 * number of threads.
 *
 * @param awaiting waits for the model, so long at most
 */
public record FirstModel(Consumer<Duration> awaiting) implements Filter {
  /** Shorter than a proxy waits for an answer ({@code proxy_read_timeout} in nginx/common). */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http && !READING.contains(http.getMethod())) {
      awaiting.accept(LONGEST_WAIT);
    }
    chain.doFilter(request, response);
  }
}
