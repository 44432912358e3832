/** Plays events into Kafka at a pace. */
package dev.matinee.events.replay;
