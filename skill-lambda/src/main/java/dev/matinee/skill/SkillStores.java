package dev.matinee.skill;

import dev.matinee.lists.popular.PopularSource;
import dev.matinee.lists.search.TitleFinders;
import dev.matinee.lists.similar.SimilarSource;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.store.EveningStore;
import dev.matinee.store.HeardListStore;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.OAuthStore;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.PosterStore;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.Stores;
import dev.matinee.store.VoiceLinkStore;
import dev.matinee.storedlists.TitledRecommendations;

/**
 * What the skill reads and keeps.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param recommendations the lists that are read out
 * @param histories what people said of movies
 * @param voiceLinks which account an Alexa user speaks for
 * @param pairingCodes what links them
 * @param heardLists what was read out to whom
 * @param oauth which account a token speaks for
 * @param posters where pictures of movies are
 * @param titles of the movies in packed lists
 * @param finders of them by name
 * @param packed the lists as they are stored
 * @param similar movies like others
 * @param popular movies that many people know
 * @param evenings who watches together
 */
public record SkillStores(
    RecommendationStore recommendations,
    HistoryStore histories,
    VoiceLinkStore voiceLinks,
    PairingCodeStore pairingCodes,
    HeardListStore heardLists,
    OAuthStore oauth,
    PosterStore posters,
    TitleSource titles,
    TitleFinders finders,
    RecommendationStore packed,
    SimilarSource similar,
    PopularSource popular,
    EveningStore evenings) {
  /** What knows no films by name but those of its lists. */
  public SkillStores(
      RecommendationStore recommendations,
      HistoryStore histories,
      VoiceLinkStore voiceLinks,
      PairingCodeStore pairingCodes,
      HeardListStore heardLists,
      OAuthStore oauth,
      PosterStore posters,
      EveningStore evenings) {
    this(
        recommendations,
        histories,
        voiceLinks,
        pairingCodes,
        heardLists,
        oauth,
        posters,
        TitleSource.NONE,
        new TitleFinders(TitleSource.NONE),
        recommendations,
        SimilarSource.NONE,
        PopularSource.NONE,
        evenings);
  }

  /**
   * Those of an engine, where no movies like others are known.
   *
   * @param titles of the movies in packed lists
   */
  public static SkillStores of(Stores stores, TitleSource titles) {
    return of(stores, titles, SimilarSource.NONE);
  }

  /**
   * Those of an engine, where no popular movies are known.
   *
   * @param titles of the movies in packed lists
   * @param similar movies like others
   */
  public static SkillStores of(Stores stores, TitleSource titles, SimilarSource similar) {
    return of(stores, titles, similar, PopularSource.NONE);
  }

  /**
   * Those of an engine.
   *
   * @param titles of the movies in packed lists
   * @param similar movies like others
   * @param popular movies that many people know
   */
  public static SkillStores of(
      Stores stores, TitleSource titles, SimilarSource similar, PopularSource popular) {
    return new SkillStores(
        TitledRecommendations.reading(stores.recommendations(), titles),
        stores.histories(),
        stores.voiceLinks(),
        stores.pairingCodes(),
        stores.heardLists(),
        stores.oauth(),
        stores.posters(),
        titles,
        new TitleFinders(titles),
        stores.recommendations(),
        similar,
        popular,
        stores.evenings());
  }

  /** The same where others say which account an Alexa user speaks for. */
  public SkillStores with(VoiceLinkStore links, PairingCodeStore codes) {
    return new SkillStores(
        recommendations,
        histories,
        links,
        codes,
        heardLists,
        oauth,
        posters,
        titles,
        finders,
        packed,
        similar,
        popular,
        evenings);
  }
}
