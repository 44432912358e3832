package dev.matinee.recommender.data;

/** What the ids of users and items in a file are. */
public enum IdKind {
  /** A column is read as names where its header or most of its first rows say so. */
  AUTO,
  /** Whole numbers of 64 bits. */
  NUMBERS,
  /** Any text, even where it looks like numbers: {@link Names} gives each a number. */
  NAMES
}
