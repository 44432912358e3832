/** The commands about events on Kafka. */
package dev.matinee.cli.events;
