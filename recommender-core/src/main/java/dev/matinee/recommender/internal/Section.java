package dev.matinee.recommender.internal;

/**
 * A part of a snapshot.
 *
 * @param offset where it begins in the file
 * @param length in bytes
 * @param checksum CRC-32C of its bytes
 */
record Section(long offset, long length, int checksum) {}
