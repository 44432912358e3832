package dev.matinee.deploy;

/** The two ways in which the world reaches the site, and the one with everything behind it. */
enum StackVariant {
  BALANCED,
  ADDRESSED,
  PIPELINE;

  Template template() {
    return switch (this) {
      case BALANCED -> Template.balanced();
      case ADDRESSED -> Template.addressed();
      case PIPELINE -> Template.pipeline();
    };
  }
}
