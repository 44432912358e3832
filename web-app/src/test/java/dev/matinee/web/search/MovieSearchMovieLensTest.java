package dev.matinee.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.testkit.Requirements;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, over the published set ml-latest-small, and the movie that they mean. */
class MovieSearchMovieLensTest {
  private static MovieSearch search;

  @BeforeAll
  static void indexPublishedSet() {
    Path directory = Requirements.mlLatestSmall();
    DataSet data = DataSets.read(directory);
    Map<Long, Integer> raters = new HashMap<>();
    Ratings ratings = data.ratings();
    for (int index = 0; index < ratings.size(); index++) {
      raters.merge(ratings.item(index), 1, Integer::sum);
    }
    ItemReferences references = ItemReferences.of(directory);
    search =
        MovieSearch.of(data.catalogue(), references, movie -> raters.getOrDefault(movie.id(), 0));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # as it is written
          toy story                 | Toy Story | 1995
          the godfather             | The Godfather | 1972
          star wars                 | Star Wars: Episode IV - A New Hope | 1977
          lord of the rings         | The Lord of the Rings: The Fellowship of the Ring | 2001
          # begun
          toy st                    | Toy Story | 1995
          shawsh                    | The Shawshank Redemption | 1994
          pulp f                    | Pulp Fiction | 1994
          # misspelt
          matirx                    | The Matrix | 1999
          the godfater              | The Godfather | 1972
          shawshenk redemtion       | The Shawshank Redemption | 1994
          schindlers list           | Schindler's List | 1993
          the terminater            | The Terminator | 1984
          forest gump               | Forrest Gump | 1994
          silense of the lams       | The Silence of the Lambs | 1991
          inglourios basterd        | Inglourious Basterds | 2009
          # with accents, and without
          amelie 2001               | Amelie | 2001
          amélie                    | Amelie | 2001
          LÉON                      | Léon: The Professional | 1994
          pokemon                   | Pokémon: The First Movie | 1998
          # by another name
          fabuleux destin           | Amelie | 2001
          se7en                     | Seven | 1995
          cidade de deus            | City of God | 2002
          sen to chihiro            | Spirited Away | 2001
          # with a year, even a wrong one
          heat 1995                 | Heat | 1995
          Heat (1995)               | Heat | 1995
          heat 1972                 | Heat | 1995
          king kong 1933            | King Kong | 1933
          king kong 2005            | King Kong | 2005
          1984                      | 1984 | 1984
          2001 space odyssey        | 2001: A Space Odyssey | 1968
          blade runner 2049         | Blade Runner 2049 | 2017
          # words left out, joined, parted or turned
          lord rings                | The Lord of the Rings: The Fellowship of the Ring | 2001
          return king               | The Lord of the Rings: The Return of the King | 2003
          spiderman                 | Spider-Man | 2002
          spider man                | Spider-Man | 2002
          starwars                  | Star Wars: Episode IV - A New Hope | 1977
          wall-e                    | WALL·E | 2008
          potter harry azkaban      | Harry Potter and the Prisoner of Azkaban | 2004
          # numbers of sequels
          rocky 2                   | Rocky II | 1979
          godfather part 3          | The Godfather: Part III | 1990
          toy story ii              | Toy Story 2 | 1999
          ocean's 11                | Ocean's Eleven | 1960
          oceans eleven             | Ocean's Eleven | 2001
          # short ones
          up                        | Up | 2009
          alien                     | Alien | 1979
          her                       | Her | 2013
          """)
  void findsTheMovieThatIsMeant(String query, String title, int year) {
    assertThat(search.find(query, 5))
        .first()
        .extracting(movie -> movie.title() + " (" + movie.year().orElse(0) + ")")
        .isEqualTo(title + " (" + year + ")");
  }
}
