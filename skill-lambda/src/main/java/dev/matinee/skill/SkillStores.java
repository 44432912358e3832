package dev.matinee.skill;

import dev.matinee.lists.titles.TitleSource;
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
 */
public record SkillStores(
    RecommendationStore recommendations,
    HistoryStore histories,
    VoiceLinkStore voiceLinks,
    PairingCodeStore pairingCodes,
    HeardListStore heardLists,
    OAuthStore oauth,
    PosterStore posters) {
  /**
   * Those of an engine.
   *
   * @param titles of the movies in packed lists
   */
  public static SkillStores of(Stores stores, TitleSource titles) {
    return new SkillStores(
        TitledRecommendations.reading(stores.recommendations(), titles),
        stores.histories(),
        stores.voiceLinks(),
        stores.pairingCodes(),
        stores.heardLists(),
        stores.oauth(),
        stores.posters());
  }
}
