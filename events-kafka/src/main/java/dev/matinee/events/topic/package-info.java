/** Kafka's brokers and the topics on them. */
package dev.matinee.events.topic;
