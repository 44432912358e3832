package dev.matinee.skill.dialogue.spoken;

import dev.matinee.skill.dialogue.heard.Selection;
import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import java.util.List;
import java.util.stream.Collectors;

/** Which movies are wanted, made for the ear: "comedies from the nineties, but no westerns". */
public record SpokenSelection(Selection selection) {
  /** The words for it. */
  public String words(Phrases phrases) {
    String movies = selection.years().words(genres(phrases), phrases);
    return selection.without().isEmpty()
        ? movies
        : phrases.say(Phrase.SELECTION_WITHOUT, movies, leftOut(selection.without(), phrases));
  }

  private String genres(Phrases phrases) {
    List<String> genres = selection.genres();
    return switch (genres.size()) {
      case 0 -> phrases.say(Phrase.SELECTION_ANY);
      case 1 -> phrases.genreOfMany(genres.get(0));
      default ->
          phrases.say(
              Phrase.SELECTION_TWO,
              phrases.genreOfMany(genres.get(0)),
              phrases.genreOfMany(genres.get(1)));
    };
  }

  /** The words for genres that are left out: "westerns, horror movies". */
  public static String leftOut(List<String> genres, Phrases phrases) {
    return genres.stream().map(phrases::genreOfMany).collect(Collectors.joining(", "));
  }
}
