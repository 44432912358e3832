package dev.matinee.skill.handler;

import com.amazon.ask.model.Directive;
import com.amazon.ask.model.dialog.DynamicEntitiesDirective;
import com.amazon.ask.model.er.dynamic.Entity;
import com.amazon.ask.model.er.dynamic.EntityListItem;
import com.amazon.ask.model.er.dynamic.EntityValueAndSynonyms;
import com.amazon.ask.model.er.dynamic.UpdateBehavior;
import dev.matinee.skill.dialogue.answer.ShownList;
import dev.matinee.skill.dialogue.answer.ShownMovie;
import dev.matinee.skill.dialogue.title.SaidTitle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The titles that were just named, so that Alexa hears them rather than others like them. */
final class NamedEntities {
  private static final String TYPE = "MovieTitle";
  private static final Pattern ID = Pattern.compile("movie:(?<movie>-?[0-9]{1,18})");

  /** A longer value is refused. */
  private static final int LONGEST = 140;

  private NamedEntities() {}

  /** They take the place of those that were named before. */
  static Directive of(ShownList named) {
    EntityListItem.Builder titles = EntityListItem.builder().withName(TYPE);
    named.movies().stream()
        .filter(movie -> movie.title().length() <= LONGEST)
        .forEach(movie -> titles.addValuesItem(entity(movie)));
    return DynamicEntitiesDirective.builder()
        .withUpdateBehavior(UpdateBehavior.REPLACE)
        .addTypesItem(titles.build())
        .build();
  }

  private static Entity entity(ShownMovie movie) {
    return Entity.builder()
        .withId("movie:" + movie.id())
        .withName(name(PlainText.clean(movie.title())))
        .build();
  }

  /** A title, and how it is said where that is not how it is written. */
  private static EntityValueAndSynonyms name(String title) {
    EntityValueAndSynonyms.Builder name = EntityValueAndSynonyms.builder().withValue(title);
    String said = SaidTitle.of(title);
    boolean isOther = !said.equals(title) && said.length() <= LONGEST;
    return (isOther ? name.addSynonymsItem(said) : name).build();
  }

  /** The movie that an id of them stands for; nothing for any other id. */
  static Optional<Long> movie(String id) {
    Matcher form = ID.matcher(id);
    return form.matches() ? Optional.of(Long.valueOf(form.group("movie"))) : Optional.empty();
  }
}
