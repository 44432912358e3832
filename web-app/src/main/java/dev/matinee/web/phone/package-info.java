/** Text messages to people: their numbers, what they agreed to, and what is told. */
package dev.matinee.web.phone;
