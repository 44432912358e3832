package dev.matinee.web.site;

import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.PosterStore;
import dev.matinee.web.movie.Pictures;
import dev.matinee.web.poster.DetailsLookup;
import dev.matinee.web.poster.MoviePictures;
import dev.matinee.web.poster.PacedTmdb;
import dev.matinee.web.poster.PeopleLookup;
import dev.matinee.web.poster.Tmdb;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the site shows from The Movie Database, all of it at one pace; drawn pictures and nothing
 * else where no access is set.
 */
record TmdbParts(Pictures pictures, Optional<DetailsLookup> details, Optional<PeopleLookup> people)
    implements AutoCloseable {
  static TmdbParts of(
      Optional<Tmdb> access, ModelReference models, PosterStore posters, Clock clock) {
    return access
        .map(tmdb -> of(tmdb, models, posters, clock))
        .orElseGet(() -> new TmdbParts(Pictures.none(), Optional.empty(), Optional.empty()));
  }

  private static TmdbParts of(Tmdb tmdb, ModelReference models, PosterStore posters, Clock clock) {
    PacedTmdb paced = new PacedTmdb(tmdb);
    return new TmdbParts(
        new MoviePictures(tmdb, paced, movie -> tmdbId(models, movie), posters, clock),
        Optional.of(new DetailsLookup(paced, movie -> tmdbId(models, movie), clock)),
        Optional.of(new PeopleLookup(paced, clock)));
  }

  private static OptionalLong tmdbId(ModelReference models, long movieId) {
    return models.get().references().links().tmdbId(movieId);
  }

  @Override
  public void close() {
    pictures.close();
    details.ifPresent(DetailsLookup::close);
    people.ifPresent(PeopleLookup::close);
  }
}
