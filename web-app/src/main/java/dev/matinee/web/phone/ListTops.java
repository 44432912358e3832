package dev.matinee.web.phone;

import dev.matinee.notifications.news.TopMovies;
import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.NotReadyException;
import dev.matinee.store.UserId;
import dev.matinee.web.history.PersonalHistories;
import java.util.List;
import java.util.Optional;

/** The lists that the site shows, which text messages name the first movies of. */
public record ListTops(ModelReference models, RecommendationFlow flow, PersonalHistories histories)
    implements TopMovies {
  @Override
  public Optional<List<Movie>> of(UserId person, int count) {
    PersonalHistories.Reading reading = histories.read(person);
    if (reading.stale()) {
      return Optional.empty();
    }
    try {
      LiveModel model = models.get();
      ServedList served = flow.list(model, reading.owner(model), ListWish.USUAL);
      return Optional.of(
          served.list().movies().stream()
              .limit(count)
              .map(movie -> new Movie(movie.id(), movie.title()))
              .toList());
    } catch (NotReadyException later) {
      return Optional.empty();
    }
  }
}
