/** The page on which people without a device talk to the skill. */
package dev.matinee.cli.voicepage;
