package dev.matinee.skill.titles;

import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.popular.PopularSource;
import dev.matinee.lists.search.TitleFinders;
import dev.matinee.lists.similar.SimilarSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The movies that are published now. The popular ones name the version of the titles and of the
 * model.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param popular that are published
 * @param finders of titles
 * @param similar movies like others
 */
public record PublishedMovies(PopularSource popular, TitleFinders finders, SimilarSource similar) {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedMovies.class);

  /**
   * Brings them into memory, so that no answer waits for them. What cannot be had is logged, and is
   * asked for again where an answer needs it.
   */
  public void loadAhead() {
    try {
      popular.find().ifPresent(this::loadAhead);
    } catch (RuntimeException e) {
      LOG.warn("the published movies cannot be loaded ahead: {}", e.toString());
    }
  }

  private void loadAhead(PopularMovies movies) {
    boolean titled =
        finders.find(movies.titles()).filter(finder -> !finder.index().isShared("")).isPresent();
    boolean similarOnes = similar.find(movies.model()).isPresent();
    LOG.debug("loaded ahead: titles {}, movies like others {}", titled, similarOnes);
  }
}
