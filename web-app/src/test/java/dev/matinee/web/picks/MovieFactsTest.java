package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.web.language.Language;
import dev.matinee.web.language.Texts;
import dev.matinee.web.picks.MovieFacts.Bar;
import dev.matinee.web.picks.MovieFacts.Link;
import dev.matinee.web.picks.MovieFacts.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieFactsTest {
  private static final Texts ENGLISH = Texts.of(Language.EN);

  @TempDir private Path folder;

  @Test
  void averageAndHistogramAreThoseOfTheRatings() throws IOException {
    MovieFacts facts = facts(RatingScale.STARS, 5, 5, 5, 5, 3, 1);

    assertThat(raters(facts)).isEqualTo("Rated by 6 people");
    assertThat(facts.average(ENGLISH)).isEqualTo("4.0");
    assertThat(facts.bars())
        .containsExactly(
            new Bar(1.0, 1, 25),
            new Bar(2.0, 0, 0),
            new Bar(3.0, 1, 25),
            new Bar(4.0, 0, 0),
            new Bar(5.0, 4, 100));
  }

  @Test
  void ofAFewRatersNothingIsTold() throws IOException {
    assertThat(facts(RatingScale.STARS, 5, 5, 5, 5).average()).isEmpty();
    assertThat(facts(RatingScale.STARS, 5, 5, 5, 5).bars()).isEmpty();
    assertThat(raters(facts(RatingScale.STARS, 5))).isEqualTo("Rated by one person");
    assertThat(raters(facts(RatingScale.STARS))).isEqualTo("Not rated yet");
  }

  @Test
  void aFineScaleHasNoBars() throws IOException {
    MovieFacts facts = facts(new RatingScale(1, 100, 1), 50, 60, 70, 80, 90);

    assertThat(facts.average(ENGLISH)).isEqualTo("70.0");
    assertThat(facts.bars()).isEmpty();
  }

  @Test
  void otherSitesAreLinkedWhereTheirNumbersAreKnown() throws IOException {
    assertThat(facts(RatingScale.STARS).links()).isEmpty();

    Files.writeString(folder.resolve("links.csv"), "movieId,imdbId,tmdbId\n7,0114709,862\n");

    assertThat(facts(RatingScale.STARS).links())
        .containsExactly(
            new Link("IMDb", "https://www.imdb.com/title/tt0114709/"),
            new Link("TMDB", "https://www.themoviedb.org/movie/862"),
            new Link("MovieLens", "https://movielens.org/movies/7"));
  }

  @Test
  void tagsAreThoseThatMostPeopleGave() throws IOException {
    assertThat(facts(RatingScale.STARS).tags()).isEmpty();

    Files.writeString(
        folder.resolve("tags.csv"),
        """
        userId,movieId,tag,timestamp
        1,7,dark,0
        2,7,Serial Killer,0
        3,7,serial killer,0
        3,8,dark,0
        """);

    assertThat(facts(RatingScale.STARS).tags()).first().isEqualTo(new Tag("serial killer", 2, ""));
  }

  @Test
  void aGenreLeadsToItsList() throws IOException {
    assertThat(facts(RatingScale.STARS).genres())
        .containsExactly(new Link("Sci-Fi", "/browse?genre=Sci-Fi"));
  }

  private static String raters(MovieFacts facts) {
    return ENGLISH.of("movie.raters", facts.raters());
  }

  /** A movie with these ratings, each by another person; another movie has one rating. */
  private MovieFacts facts(RatingScale scale, double... given) throws IOException {
    Ratings.Builder ratings = Ratings.builder().add(100, 8, scale.max(), 0);
    for (int user = 0; user < given.length; user++) {
      ratings.add(user + 1, 7, given[user], 0);
    }
    Item movie = new Item(7, "Seven", OptionalInt.of(1995), List.of("Sci-Fi"));
    Files.writeString(
        folder.resolve("movies.csv"), "movieId,title,genres\n7,Seven (1995),Sci-Fi\n");
    DataSet data = new DataSet("small", ratings.build(scale), Catalogue.of(List.of(movie)), 0);
    Snapshot linked = Snapshot.of(data).with(ItemReferences.of(folder));
    LiveModel model = LiveModel.train(linked, false, Algorithms.POPULARITY);
    return MovieFacts.of(model, movie);
  }
}
