package dev.matinee.web.taste;

import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;

/** What the page about a person's taste says, in one language. */
record TasteWords(Texts texts) {
  /** "4.5 ★"; the star stays with its number. */
  String stars(double stars) {
    return texts.decimal(stars) + "\u00a0★";
  }

  TasteView.Means means(Taste.Comparison compared) {
    return new TasteView.Means(
        Message.of("taste.compared.films", compared.movies()),
        stars(compared.own()),
        stars(compared.all()));
  }

  /** "You 4.5 ★, others 3.0 ★", in which only the comma is a place to break. */
  String beside(Difference each) {
    return texts.of("taste.beside", stars(each.own()), stars(each.all()));
  }

  /** "1990s" of the name that programs know. */
  String decade(String name) {
    return texts.decade(Integer.parseInt(name.replaceAll("[^0-9]", "")));
  }

  String sentence(LikeMinded people) {
    return texts.of("taste.like", people.people(), people.ratings(), stars(people.apart()));
  }

  String sentence(YearReview review) {
    String rated = texts.of("taste.review.rated", review.rated());
    return review.genre().map(most -> rated + " " + genre(most)).orElse(rated);
  }

  private String genre(YearReview.GenreCount most) {
    return texts.of("taste.review.genre", texts.genre(most.name()), most.movies());
  }
}
