/** Brings the feed of changes into Kafka, each change once. */
package dev.matinee.events.relay;
