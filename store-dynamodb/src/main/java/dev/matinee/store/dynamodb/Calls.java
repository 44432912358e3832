package dev.matinee.store.dynamodb;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Turns the SDK's exceptions into the store's. A condition that does not hold is an answer, and
 * passes through to the caller.
 */
final class Calls {
  private Calls() {}

  /**
   * Runs one call of the client.
   *
   * @param what it does, as in "read a history"
   * @throws ConditionalCheckFailedException if it was a write whose condition does not hold
   * @throws StoreUnavailableException if it may succeed later
   * @throws StoreException if DynamoDB refused it for good
   */
  static <T> T run(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException answer) {
      throw answer;
    } catch (ResourceNotFoundException e) {
      throw new StoreException(
          "DynamoDB could not " + what + ": a table is missing; --create-tables makes it", e);
    } catch (AwsServiceException e) {
      throw refused(what, e);
    } catch (SdkClientException | UncheckedIOException e) { // the latter of answers that are none
      throw new StoreUnavailableException(
          "DynamoDB did not answer in time to " + what + ": " + e.getMessage(), e);
    }
  }

  /**
   * Runs one conditional write.
   *
   * @return whether its condition held
   */
  static boolean isDone(String what, Supplier<?> write) {
    try {
      run(what, write);
      return true;
    } catch (ConditionalCheckFailedException answer) {
      return false;
    }
  }

  /** Whether a call that failed so may succeed later. */
  static boolean isUnavailable(Throwable failure) {
    return failure instanceof SdkClientException
        || failure instanceof UncheckedIOException
        || (failure instanceof AwsServiceException refusal && isTransient(refusal));
  }

  private static StoreException refused(String what, AwsServiceException e) {
    String message = "DynamoDB could not " + what + ": " + reason(e);
    return isTransient(e)
        ? new StoreUnavailableException(message, e)
        : new StoreException(message, e);
  }

  private static boolean isTransient(SdkServiceException e) {
    return e.statusCode() >= 500
        || isBrokenOff(e)
        || e.isThrottlingException()
        || e instanceof ProvisionedThroughputExceededException
        || e instanceof RequestLimitExceededException
        || e instanceof LimitExceededException;
  }

  /** Whether it was refused in no words: DynamoDB names each of its reasons, so some were lost. */
  static boolean isBrokenOff(Throwable failure) {
    return failure.getClass().equals(DynamoDbException.class)
        && failure instanceof DynamoDbException refusal
        && (refusal.awsErrorDetails() == null || refusal.awsErrorDetails().errorCode() == null);
  }

  private static String reason(AwsServiceException e) {
    AwsErrorDetails details = e.awsErrorDetails();
    return details == null || details.errorCode() == null
        ? "status " + e.statusCode()
        : details.errorCode() + ", " + details.errorMessage();
  }
}
