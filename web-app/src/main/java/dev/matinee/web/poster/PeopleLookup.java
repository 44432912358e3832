package dev.matinee.web.poster;

import dev.matinee.lists.words.TitleWords;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Who plays in movies or directs them, by name, as TMDB says, remembered in memory for a day. Safe
 * for use by any number of threads.
 */
public final class PeopleLookup implements AutoCloseable {
  private final PacedTmdb tmdb;
  private final RememberedAnswers<PersonMovies> answers;

  /** Asks nothing yet. */
  public PeopleLookup(PacedTmdb tmdb, Clock clock) {
    this.tmdb = tmdb;
    answers = new RememberedAnswers<>(PersonMovies.class, clock);
  }

  /**
   * {@return the best known person whose name has all these words; empty where TMDB knows none, or
   * has too much to do} Takes seconds at worst.
   */
  public Optional<PersonMovies> ask(String name) throws InterruptedException {
    List<String> words = TitleWords.of(name);
    return words.isEmpty()
        ? Optional.empty()
        : answers.ask(String.join(" ", words), () -> movies(words));
  }

  private PacedTmdb.Answer<PersonMovies> movies(List<String> words) throws InterruptedException {
    PacedTmdb.Answer<PersonJson.Named> person = tmdb.ask(it -> it.person(words));
    if (person instanceof PacedTmdb.Answer.Unknown<PersonJson.Named> unknown) {
      return new PacedTmdb.Answer.Unknown<>(unknown.retry());
    }
    Optional<PersonJson.Named> known = ((PacedTmdb.Answer.Known<PersonJson.Named>) person).value();
    return known.isPresent()
        ? tmdb.ask(it -> it.movies(known.get()))
        : new PacedTmdb.Answer.Known<>(Optional.empty());
  }

  @Override
  public void close() {
    answers.close();
  }
}
