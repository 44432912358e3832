/** Shows what comes into a topic. */
package dev.matinee.events.tail;
