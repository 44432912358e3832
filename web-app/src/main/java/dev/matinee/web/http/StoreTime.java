package dev.matinee.web.http;

import dev.matinee.store.RequestTime;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Lets all that one request asks of the store share one time limit: a page asks it three or four
 * times, and is to wait once. Safe for use by any number of threads.
 */
public final class StoreTime implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
      throws IOException, ServletException {
    RequestTime.begin();
    try {
      next.doFilter(request, response);
    } finally {
      RequestTime.end();
    }
  }
}
