/** What a message of a topic says. */
package dev.matinee.events.message;
