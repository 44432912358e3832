/** When a text message may be sent. */
package dev.matinee.notifications.rule;
