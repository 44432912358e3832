/** The skill over HTTP: for Alexa itself, signed, and for this machine alone, unsigned. */
package dev.matinee.cli.alexa;
