package dev.matinee.web.poster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.lists.words.TitleWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads TMDB's answers on people: {@code /search/person} and {@code /person/ID/movie_credits}. */
final class PersonJson {
  private static final int LONGEST_NAME = 200;
  private static final String DIRECTOR = "Director";

  private PersonJson() {}

  /**
   * A person as TMDB knows them.
   *
   * @param id the number there
   */
  record Named(long id, String name) {}

  /**
   * The best known person whose name has all words that were asked for. TMDB finds people with
   * other names, too.
   */
  static Optional<Named> best(JsonNode found, List<String> words) {
    return each(found.path("results"))
        .map(person -> new Named(person.path("id").asLong(), person.path("name").asText("")))
        .filter(person -> person.id() > 0 && person.name().length() <= LONGEST_NAME)
        .filter(person -> TitleWords.of(person.name()).containsAll(words))
        .findFirst();
  }

  static PersonMovies movies(JsonNode credits, String name) {
    Stream<JsonNode> directed =
        each(credits.path("crew")).filter(it -> it.path("job").asText().equals(DIRECTOR));
    return new PersonMovies(
        name,
        Stream.concat(each(credits.path("cast")), directed)
            .map(movie -> movie.path("id").asLong())
            .filter(id -> id > 0)
            .distinct()
            .toList());
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
