package dev.matinee.cli.serve;

import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.StoreOption;
import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.lists.ListsException;
import dev.matinee.lists.popular.CachedPopular;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.popular.PopularSource;
import dev.matinee.lists.similar.CachedSimilar;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.similar.SimilarSource;
import dev.matinee.lists.titles.CachedTitles;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.lists.titles.TitlesUnavailableException;
import dev.matinee.published.DataAddress;
import dev.matinee.published.DataStoreException;
import dev.matinee.published.PublishedData;
import dev.matinee.published.S3DataStore;
import dev.matinee.skill.titles.TitlePlace;
import java.time.InstantSource;
import java.util.Optional;

/** Where the skill of this machine has from what is published with the data. */
final class StoredTitles {
  private StoredTitles() {}

  /**
   * What lies beside a store that is a file, else what is published for a store that nodes share.
   *
   * @param data that a command works with; {@code MATINEE_TITLES} comes first
   */
  static TitleSource of(StoreOption store, DataOption data, Shell shell) {
    return store
        .titles(shell)
        .<TitleSource>map(CachedTitles::new)
        .orElseGet(() -> published(data.setting(shell), shell));
  }

  /** Movies like others, from the same place. */
  static SimilarSource similar(StoreOption store, DataOption data, Shell shell) {
    return store
        .similar(shell)
        .<SimilarSource>map(CachedSimilar::new)
        .orElseGet(() -> publishedSimilar(data.setting(shell), shell));
  }

  /** Popular movies, from the same place. */
  static PopularSource popular(StoreOption store, DataOption data, Shell shell) {
    return store
        .popular(shell)
        .<PopularSource>map(PopularSource.class::cast)
        .or(() -> place(data.setting(shell), shell).map(place -> () -> popular(place)))
        .<PopularSource>map(source -> new CachedPopular(source, InstantSource.system()))
        .orElse(PopularSource.NONE);
  }

  private static TitleSource published(Optional<Setting> data, Shell shell) {
    return place(data, shell)
        .<TitleSource>map(place -> new CachedTitles(version -> published(place, version)))
        .orElse(TitleSource.NONE);
  }

  private static SimilarSource publishedSimilar(Optional<Setting> data, Shell shell) {
    return place(data, shell)
        .<SimilarSource>map(place -> new CachedSimilar(model -> similar(place, model)))
        .orElse(SimilarSource.NONE);
  }

  private static Optional<DataAddress> place(Optional<Setting> data, Shell shell) {
    return Setting.of(TitlePlace.VARIABLE, Optional.empty(), TitlePlace.VARIABLE, shell)
        .or(() -> data)
        .flatMap(StoredTitles::address);
  }

  private static Optional<DataAddress> address(Setting place) {
    try {
      return DataAddress.ofS3(place.value());
    } catch (IllegalArgumentException e) {
      throw place.wrong("s3://bucket/prefix");
    }
  }

  private static Optional<TitleIndex> published(DataAddress place, String version) {
    try (S3DataStore store = S3DataStore.open()) {
      return new PublishedData(store, place).titles(version);
    } catch (DataStoreException e) {
      throw new TitlesUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Optional<SimilarMovies> similar(DataAddress place, String model) {
    try (S3DataStore store = S3DataStore.open()) {
      return new PublishedData(store, place).similar(model);
    }
  }

  private static Optional<PopularMovies> popular(DataAddress place) {
    try (S3DataStore store = S3DataStore.open()) {
      return new PublishedData(store, place).popular();
    } catch (DataStoreException e) {
      throw new ListsException(String.valueOf(e.getMessage()));
    }
  }
}
