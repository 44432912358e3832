package dev.matinee.skill.dialogue;

/** Which movies are wanted, made for the ear: "comedies from the 1990s". */
record SpokenSelection(Selection selection) {
  /** The words for it; the selection is one of some movies. */
  String words(Phrases phrases) {
    String decade = String.valueOf(selection.decade().orElse(0));
    if (selection.genre().isEmpty()) {
      return phrases.say(Phrase.SELECTION_DECADE, decade);
    }
    String genre = phrases.genreOfMany(selection.genre().get());
    return selection.decade().isEmpty() ? genre : phrases.say(Phrase.SELECTION_BOTH, genre, decade);
  }
}
