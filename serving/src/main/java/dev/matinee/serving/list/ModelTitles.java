package dev.matinee.serving.list;

import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.RecommendationStore;
import dev.matinee.storedlists.TitledRecommendations;
import java.util.Optional;

/**
 * The titles of the movies of the live model. A list that names others is not there: it belongs to
 * other data, and is made anew.
 *
 * <p>Safe for use by any number of threads.
 *
 * @param models the live model
 * @param format how lists are written
 */
public record ModelTitles(ModelReference models, ListFormat format) implements TitleSource {
  @Override
  public Optional<TitleIndex> find(String version) {
    return models.find().map(LiveModel::titles).filter(index -> index.version().equals(version));
  }

  /** {@return the lists of an engine, written in the format and read with these titles} */
  public RecommendationStore over(RecommendationStore engine) {
    return new TitledRecommendations(engine, this, this::written);
  }

  /** A reader of a packed list that has no model must find its titles. */
  private Optional<TitleIndex> written() {
    return models
        .find()
        .filter(model -> format == ListFormat.PACKED && model.titlesArePublished())
        .map(LiveModel::titles);
  }
}
