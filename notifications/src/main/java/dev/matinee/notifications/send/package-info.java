/** Who sends text messages, and how many there may be. */
package dev.matinee.notifications.send;
