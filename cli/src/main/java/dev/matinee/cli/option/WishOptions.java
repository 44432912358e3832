package dev.matinee.cli.option;

import dev.matinee.cli.terminal.UsageException;
import dev.matinee.recommender.Dials;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.serving.list.MovieFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The dials and filters of a list. */
public final class WishOptions {
  @Mixin private DialOptions turn = new DialOptions();

  @Option(
      names = "--new",
      description = "Put films first that few or no people rated, by their genres and years.")
  private boolean newFirst;

  @Option(names = "--genre", paramLabel = "G", description = "Films of this genre only.")
  private Optional<String> genre = Optional.empty();

  @Option(
      names = "--without",
      paramLabel = "G",
      description = "No film of this genre; may be repeated.")
  private List<String> without = new ArrayList<>();

  @Option(names = "--from", paramLabel = "YEAR", description = "Films of this year or later.")
  private Optional<Integer> from = Optional.empty();

  @Option(names = "--to", paramLabel = "YEAR", description = "Films of this year or earlier.")
  private Optional<Integer> to = Optional.empty();

  /**
   * Looks at what needs no data.
   *
   * @throws UsageException if a dial is turned too far, or the years are none
   */
  public void check() {
    turn.dials();
    if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
      throw new UsageException(
          "--from must not be later than --to, got %d and %d".formatted(from.get(), to.get()));
    }
  }

  /**
   * {@return a query of what is wished for}
   *
   * @throws UsageException if there is no such genre
   */
  public Query on(Query query, Catalogue movies) {
    MovieFilter filter = filter(movies);
    Dials dials = turn.dials();
    Query turned = query.turned(newFirst ? dials.withNewFirst() : dials);
    return filter.isOff() ? turned : turned.where(filter.on(movies));
  }

  private MovieFilter filter(Catalogue movies) {
    requireGenres("--genre", genre.stream().toList(), movies);
    requireGenres("--without", without, movies);
    return new MovieFilter(
        Set.copyOf(genre.stream().toList()), Set.copyOf(without), year(from), year(to));
  }

  private static void requireGenres(String option, Collection<String> names, Catalogue movies) {
    for (String name : names) {
      if (!movies.genres().contains(name)) {
        throw new UsageException(
            "%s must be one of %s, got %s"
                .formatted(option, String.join(", ", movies.genres()), name));
      }
    }
  }

  private static OptionalInt year(Optional<Integer> year) {
    return year.isPresent() ? OptionalInt.of(year.get()) : OptionalInt.empty();
  }
}
