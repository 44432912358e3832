package dev.matinee.skill.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.ask.model.dialog.DynamicEntitiesDirective;
import com.amazon.ask.model.er.dynamic.UpdateBehavior;
import dev.matinee.skill.dialogue.answer.ShownList;
import dev.matinee.skill.dialogue.answer.ShownMovie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedEntitiesTest {
  private static ShownMovie movie(long id, String title) {
    return new ShownMovie(id, title, "1. " + title, Optional.empty(), Optional.empty());
  }

  @Test
  void theTitlesThatWereNamedTakeThePlaceOfEarlierOnes() {
    ShownList list = new ShownList("Movies", List.of(movie(-6, "Heat"), movie(7, "x".repeat(141))));

    DynamicEntitiesDirective directive = (DynamicEntitiesDirective) NamedEntities.of(list);

    assertThat(directive.getUpdateBehavior()).isEqualTo(UpdateBehavior.REPLACE);
    assertThat(directive.getTypes())
        .singleElement()
        .satisfies(
            type -> {
              assertThat(type.getName()).isEqualTo("MovieTitle");
              assertThat(type.getValues())
                  .singleElement()
                  .satisfies(
                      value -> {
                        assertThat(value.getName().getValue()).isEqualTo("Heat");
                        assertThat(NamedEntities.movie(value.getId())).contains(-6L);
                      });
            });
  }

  @Test
  void aTitleIsHeardAsItIsSaidToo() {
    ShownList list = new ShownList("Movies", List.of(movie(1, "[REC]³"), movie(2, "Heat")));

    DynamicEntitiesDirective directive = (DynamicEntitiesDirective) NamedEntities.of(list);

    assertThat(directive.getTypes().get(0).getValues())
        .extracting(value -> value.getName().getSynonyms())
        .containsExactly(List.of("Rec Three"), List.of());
  }

  @Test
  void anyOtherIdIsNoMovie() {
    assertThat(NamedEntities.movie("the-matrix")).isEmpty();
    assertThat(NamedEntities.movie("movie:")).isEmpty();
  }
}
