package dev.matinee.web.taste;

import dev.matinee.recommender.data.Item;
import java.util.Comparator;
import java.util.List;

/** By what movies are counted together. */
public enum Grouping {
  /** By genre; a movie of several counts in each of them. */
  GENRE {
    @Override
    public List<String> of(Item movie) {
      return movie.genres();
    }

    @Override
    Comparator<Share> order() {
      return Comparator.comparingDouble((Share share) -> -share.own())
          .thenComparingDouble(share -> -share.all().orElse(0))
          .thenComparing(Share::name);
    }
  },

  /** By decade of release, such as "1990s"; a movie of unknown year counts in none. */
  DECADE {
    @Override
    public List<String> of(Item movie) {
      return movie.year().stream().mapToObj(year -> year / 10 * 10 + "s").toList();
    }

    @Override
    Comparator<Share> order() {
      return Comparator.comparing(Share::name);
    }
  };

  /** {@return the groups of a movie} */
  public abstract List<String> of(Item movie);

  /** Genres with the largest own share first; decades in their order. */
  abstract Comparator<Share> order();
}
