/** Telephone numbers: how they are read, verified, stopped and started. */
package dev.matinee.notifications.phone;
