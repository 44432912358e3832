/** Reads wishes and commands in the person's own words, for which no sample stands. */
package dev.matinee.skill.words;
