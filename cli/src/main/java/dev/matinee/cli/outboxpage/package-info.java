/** The page with the text messages that would have been sent. */
package dev.matinee.cli.outboxpage;
