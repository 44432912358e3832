package dev.matinee.testkit;

/**
 * How one call of a Lambda function ended.
 *
 * @param isError whether the function threw, or could not start
 * @param body the response, or the description of the error: JSON
 */
public record LambdaResult(boolean isError, String body) {}
