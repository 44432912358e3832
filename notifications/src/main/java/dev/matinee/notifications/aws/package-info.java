/** Text messages by AWS End User Messaging. */
package dev.matinee.notifications.aws;
