package dev.matinee.cli.sample;

import dev.matinee.recommender.data.Item;
import java.util.List;

/**
 * A movie of the sample with what makes people watch and like it.
 *
 * @param tastes the clusters that it belongs to, one or two
 * @param fame how many people know it, 1 to 5
 * @param quality how good people find it on the whole, 1 to 5
 */
record SampleMovie(Item item, List<Taste> tastes, int fame, int quality) {
  SampleMovie {
    tastes = List.copyOf(tastes);
  }

  int year() {
    return item.year().orElseThrow();
  }
}
