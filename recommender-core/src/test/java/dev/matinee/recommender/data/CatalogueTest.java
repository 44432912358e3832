package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Item HEAT = new Item(6, "Heat", OptionalInt.of(1995), List.of("Crime"));
  private static final Item RONIN =
      new Item(2, "Ronin", OptionalInt.of(1998), List.of("Action", "Crime"));
  private static final Catalogue CATALOGUE = Catalogue.of(List.of(HEAT, RONIN));

  @Test
  void itemsAreInTheOrderOfTheirIds() {
    assertThat(CATALOGUE.items()).containsExactly(RONIN, HEAT);
    assertThat(CATALOGUE.genres()).containsExactly("Action", "Crime");
    assertThat(CATALOGUE.genresOf(6)).containsExactly("Crime");
    assertThat(CATALOGUE.genresOf(7)).isEmpty();
  }

  @Test
  void anItemThatIsNotListedIsTitledByItsNumber() {
    assertThat(CATALOGUE.get(6)).isEqualTo(HEAT);
    assertThat(CATALOGUE.find(7)).isEmpty();
    assertThat(CATALOGUE.get(7)).isEqualTo(new Item(7, "No. 7", OptionalInt.empty(), List.of()));
  }
}
