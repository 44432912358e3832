/** Tells people of their lists. */
package dev.matinee.notifications.news;
