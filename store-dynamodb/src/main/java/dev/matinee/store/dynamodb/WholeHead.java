package dev.matinee.store.dynamodb;

import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Lets no answer pass whose head broke off: without the length of its body, a body that never came
 * would be read as "there is no such item". Immutable; safe for use by any number of threads.
 */
final class WholeHead implements ExecutionInterceptor {
  @Override
  public void beforeUnmarshalling(
      Context.BeforeUnmarshalling context, ExecutionAttributes attributes) {
    SdkHttpResponse head = context.httpResponse();
    if (head.firstMatchingHeader("Content-Length").isEmpty()
        && head.firstMatchingHeader("Transfer-Encoding").isEmpty()) {
      throw RetryableException.create("the answer broke off in its head");
    }
  }
}
