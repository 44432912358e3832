package dev.matinee.store.dynamodb;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RecordSuccessResponse;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * How often a call is tried. A store that throttles answers quickly and takes a part of the calls,
 * so that more tries within the time of the request get nearly all of them through; one that fails
 * otherwise, or throttles all, is asked no more than {@value #ATTEMPTS} times.
 *
 * <p>The budget of the SDK's strategy is switched off: half of the calls throttled use it up within
 * some hundred calls, and then none is tried again. {@link CallGuard} is what spares the store.
 *
 * <p>Safe for use by any number of threads.
 */
final class StoreRetries implements RetryStrategy {
  /** Of a call that fails, the first one among them. */
  static final int ATTEMPTS = 3;

  /** Of a call that is throttled, while others are answered. */
  static final int THROTTLED_ATTEMPTS = 12;

  /** So many attempts refused in a row, of all calls: then the store throttles all. */
  private static final int ALL_THROTTLED = 12;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(25);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);
  private static final Duration FIRST_THROTTLED_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_THROTTLED_PAUSE = Duration.ofMillis(150);

  private final RetryStrategy strategy;
  private final AtomicInteger throttledInARow;

  StoreRetries() {
    this(
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(THROTTLED_ATTEMPTS)
            .circuitBreakerEnabled(false)
            // Answers that broke off; the SDK takes them for final.
            .retryOnException(Crc32MismatchException.class)
            .retryOnException(Calls::isBrokenOff)
            .backoffStrategy(BackoffStrategy.exponentialDelay(FIRST_PAUSE, LONGEST_PAUSE))
            .throttlingBackoffStrategy(
                BackoffStrategy.exponentialDelay(FIRST_THROTTLED_PAUSE, LONGEST_THROTTLED_PAUSE))
            .build(),
        new AtomicInteger());
  }

  private StoreRetries(RetryStrategy strategy, AtomicInteger throttledInARow) {
    this.strategy = strategy;
    this.throttledInARow = throttledInARow;
  }

  /**
   * How far a call is.
   *
   * @param attempts that failed so far
   * @param others those among them that were not throttled
   */
  private record Progress(RetryToken token, int attempts, int others) implements RetryToken {}

  @Override
  public AcquireInitialTokenResponse acquireInitialToken(AcquireInitialTokenRequest request) {
    AcquireInitialTokenResponse first = strategy.acquireInitialToken(request);
    return AcquireInitialTokenResponse.create(new Progress(first.token(), 0, 0), first.delay());
  }

  @Override
  public RefreshRetryTokenResponse refreshRetryToken(RefreshRetryTokenRequest request) {
    Progress before = (Progress) request.token();
    boolean throttled = isThrottled(request.failure());
    int inARow = count(throttled);
    int attempts = before.attempts() + 1;
    int others = before.others() + (throttled ? 0 : 1);
    if (others == ATTEMPTS || (attempts >= ATTEMPTS && inARow >= ALL_THROTTLED)) {
      throw new TokenAcquisitionFailedException(
          "given up after " + attempts + " attempts", before, request.failure());
    }
    RefreshRetryTokenResponse next =
        strategy.refreshRetryToken(request.toBuilder().token(before.token()).build());
    return RefreshRetryTokenResponse.create(
        new Progress(next.token(), attempts, others), next.delay());
  }

  private int count(boolean throttled) {
    if (throttled) {
      return throttledInARow.incrementAndGet();
    }
    throttledInARow.set(0);
    return 0;
  }

  private static boolean isThrottled(Throwable failure) {
    return failure instanceof AwsServiceException refusal && refusal.isThrottlingException();
  }

  @Override
  public RecordSuccessResponse recordSuccess(RecordSuccessRequest request) {
    throttledInARow.set(0);
    Progress last = (Progress) request.token();
    RetryToken token = strategy.recordSuccess(RecordSuccessRequest.create(last.token())).token();
    return RecordSuccessResponse.create(new Progress(token, last.attempts(), last.others()));
  }

  @Override
  public int maxAttempts() {
    return THROTTLED_ATTEMPTS;
  }

  /** What the client would add is in the strategy already. */
  @Override
  public boolean useClientDefaults() {
    return false;
  }

  @Override
  public Builder<?, ?> toBuilder() {
    throw new UnsupportedOperationException("it is used as it is");
  }
}
