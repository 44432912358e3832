/**
 * Functions of AWS Lambda between what happens and who is told: an object in S3 starts a job on EMR
 * Serverless, the job's result becomes messages of a queue, and these become text messages.
 */
package dev.matinee.pipeline;
