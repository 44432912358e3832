package dev.matinee.cli.serve;

import dev.matinee.lists.titles.TitleFolder;
import dev.matinee.lists.titles.TitlesUnavailableException;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelSource;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Models whose titles are kept in a folder of this machine, where the skill of this machine finds
 * them, and movies like others beside them. Where titles cannot be written, lists are stored with
 * their titles. For use by one thread.
 *
 * @param source of the models
 * @param folder for the titles
 * @param similar makes the movies like others
 */
record TitledSource(ModelSource source, TitleFolder folder, BackgroundSimilar similar)
    implements ModelSource {
  private static final Logger LOG = LoggerFactory.getLogger(TitledSource.class);

  @Override
  public LiveModel load() throws Exception {
    LiveModel model = source.load();
    try {
      folder.keep(model.titles());
      similar.begin(model);
      return model.withPublishedTitles();
    } catch (TitlesUnavailableException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("lists are stored with their titles");
      return model;
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
