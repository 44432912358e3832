/** What a text message says, in letters that every telephone shows. */
package dev.matinee.notifications.text;
