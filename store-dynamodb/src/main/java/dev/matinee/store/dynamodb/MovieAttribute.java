package dev.matinee.store.dynamodb;

import dev.matinee.store.MovieOrigin;
import dev.matinee.store.PlacedMovie;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendedMovie;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A movie of a list as a map attribute, readable by any client of the table. */
final class MovieAttribute {
  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String YEAR = "year";
  private static final String GENRES = "genres";
  private static final String SCORE = "score";
  private static final String PREDICTED_RATING = "predictedRating";
  private static final String MATCH = "match";
  private static final String ORIGIN = "origin";
  private static final String BECAUSE = "because";
  private static final String MOVIE_ID = "movieId";
  private static final String RATING = "rating";
  private static final String CONTRIBUTION = "contribution";

  private static final String PLACE = "place";

  private MovieAttribute() {}

  static AttributeValue of(RecommendedMovie movie) {
    return Attributes.map(fields(movie));
  }

  static AttributeValue of(PlacedMovie saved) {
    Map<String, AttributeValue> map = fields(saved.movie());
    map.put(PLACE, Attributes.number(saved.place()));
    return Attributes.map(map);
  }

  private static Map<String, AttributeValue> fields(RecommendedMovie movie) {
    Map<String, AttributeValue> map = new HashMap<>();
    map.put(ID, Attributes.number(movie.id()));
    map.put(TITLE, Attributes.text(movie.title()));
    movie.year().ifPresent(year -> map.put(YEAR, Attributes.number(year)));
    map.put(GENRES, Attributes.list(movie.genres(), Attributes::text));
    map.put(SCORE, Attributes.real(movie.score()));
    movie.predictedRating().ifPresent(rating -> map.put(PREDICTED_RATING, Attributes.real(rating)));
    movie.match().ifPresent(match -> map.put(MATCH, Attributes.number(match)));
    if (movie.origin() != MovieOrigin.UNKNOWN) {
      map.put(ORIGIN, Attributes.text(movie.origin().label()));
    }
    map.put(BECAUSE, Attributes.list(movie.because(), MovieAttribute::of));
    return map;
  }

  private static AttributeValue of(Reason reason) {
    return Attributes.map(
        Map.of(
            MOVIE_ID, Attributes.number(reason.movieId()),
            TITLE, Attributes.text(reason.title()),
            RATING, Attributes.real(reason.rating()),
            CONTRIBUTION, Attributes.real(reason.contribution())));
  }

  static PlacedMovie readPlaced(AttributeValue attribute) {
    long place = new Item(attribute.m()).number(PLACE);
    return new PlacedMovie(Math.toIntExact(place), read(attribute));
  }

  static RecommendedMovie read(AttributeValue attribute) {
    Item map = new Item(attribute.m());
    return new RecommendedMovie(
        map.number(ID),
        map.text(TITLE),
        map.optionalNumber(YEAR),
        map.texts(GENRES),
        map.real(SCORE),
        map.optionalReal(PREDICTED_RATING),
        map.optionalNumber(MATCH),
        MovieOrigin.of(map.optionalText(ORIGIN).orElse("")),
        map.collection(BECAUSE).l().stream().map(MovieAttribute::readReason).toList());
  }

  private static Reason readReason(AttributeValue attribute) {
    Item map = new Item(attribute.m());
    return new Reason(
        map.number(MOVIE_ID), map.text(TITLE), map.real(RATING), map.real(CONTRIBUTION));
  }
}
