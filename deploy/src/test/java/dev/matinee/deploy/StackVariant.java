package dev.matinee.deploy;

/** The two ways in which the world reaches the site. */
enum StackVariant {
  BALANCED,
  ADDRESSED;

  Template template() {
    return this == BALANCED ? Template.balanced() : Template.addressed();
  }
}
