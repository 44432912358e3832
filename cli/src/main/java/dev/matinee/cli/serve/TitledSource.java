package dev.matinee.cli.serve;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.popular.PopularFolder;
import dev.matinee.lists.titles.TitleFolder;
import dev.matinee.lists.titles.TitlesUnavailableException;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelSource;
import dev.matinee.serving.popular.PopularList;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Models whose titles are kept in a folder of this machine, where the skill of this machine finds
 * them, and popular movies and movies like others beside them. Where titles cannot be written,
 * lists are stored with their titles. For use by one thread.
 *
 * @param source of the models
 * @param folder for the titles
 * @param popular for the popular movies
 * @param similar makes the movies like others
 */
record TitledSource(
    ModelSource source, TitleFolder folder, PopularFolder popular, BackgroundSimilar similar)
    implements ModelSource {
  private static final Logger LOG = LoggerFactory.getLogger(TitledSource.class);

  @Override
  public LiveModel load() throws Exception {
    LiveModel model = source.load();
    try {
      folder.keep(model.titles());
      keepPopular(model);
      similar.begin(model);
      return model.withPublishedTitles();
    } catch (TitlesUnavailableException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("lists are stored with their titles");
      return model;
    }
  }

  /** Without them the skill has none for strangers. */
  private void keepPopular(LiveModel model) {
    try {
      popular.replace(PopularList.of(model));
    } catch (ListsException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("the skill has no popular movies");
    }
  }

  @Override
  public Optional<Duration> pause() {
    return source.pause();
  }

  @Override
  public boolean hasChanged() throws Exception {
    return source.hasChanged();
  }
}
