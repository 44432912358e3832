/** What the environment says of text messages. */
package dev.matinee.notifications.setting;
