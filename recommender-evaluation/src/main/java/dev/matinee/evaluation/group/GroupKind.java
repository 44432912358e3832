package dev.matinee.evaluation.group;

import java.util.Locale;

/** How the members of a group are chosen. */
enum GroupKind {
  /** By chance alone. */
  RANDOM,

  /** Of some random groups the one whose members are most alike. */
  SIMILAR,

  /** Of some random groups the one whose members are least alike. */
  DISSIMILAR;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
