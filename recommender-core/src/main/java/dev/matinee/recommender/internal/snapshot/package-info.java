/**
 * The file format of snapshots: sections with checksums, and a file that gets its name when it is
 * whole.
 */
package dev.matinee.recommender.internal.snapshot;
