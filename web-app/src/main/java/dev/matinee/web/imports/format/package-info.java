/**
 * The files of other places and our own exports: which kind a file is, what each of its rows says
 * of which movie, and the writing of exports. What movies of a catalogue are meant is decided
 * above.
 */
package dev.matinee.web.imports.format;
