/** What every response of an Alexa skill is held against. */
package dev.matinee.testkit.alexa;
