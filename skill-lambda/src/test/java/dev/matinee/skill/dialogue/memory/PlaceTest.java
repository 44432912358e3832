package dev.matinee.skill.dialogue.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.Selection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final Place NAMED =
      new Place(Whose.dataSetUser(7), 3, 3, List.of(4L, 5L, 6L), Optional.empty(), Selection.ALL);

  @Test
  void aPlaceComesBackFromItsText() {
    Place beside = NAMED.naming(List.of(40L, -50L)).about(-50);

    assertThat(Place.parse(NAMED.text())).contains(NAMED);
    assertThat(Place.parse(beside.text())).contains(beside);
    assertThat(Place.parse("own 0 3 beside")).isEmpty();
    Place popular = Place.before(Whose.POPULAR).naming(List.of(4L)).about(4);
    assertThat(Place.parse(popular.text())).contains(popular);
    assertThat(popular.owner()).isEmpty();
  }

  @Test
  void moviesThatAreNamedBesideTheListAreMeantByTheirPositionsAndTheListGoesOnWhereItWas() {
    Place beside = NAMED.naming(List.of(40L, 50L));

    assertThat(beside.movie(HeardNumber.of("2"))).contains(50L);
    assertThat(beside.to()).isEqualTo(NAMED.to()).isEqualTo(6);
    assertThat(beside.owner()).isEqualTo(NAMED.owner());
  }
}
