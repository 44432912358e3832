/** Predictions as a stream: requests come from one topic, and answers go into another. */
package dev.matinee.events.prediction;
