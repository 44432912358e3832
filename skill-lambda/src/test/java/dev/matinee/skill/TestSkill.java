package dev.matinee.skill;

import dev.matinee.store.RecommendationStore;
import dev.matinee.store.Stores;
import java.util.Map;

/** Skills over what tests know. */
public final class TestSkill {
  private TestSkill() {}

  /** Reads lists; nobody is linked. */
  public static MatineeSkill reading(RecommendationStore lists) {
    return reading(lists, Map.of());
  }

  /** The same with settings from the environment. */
  public static MatineeSkill reading(RecommendationStore lists, Map<String, String> environment) {
    NobodyLinked nobody = new NobodyLinked();
    return MatineeSkill.of(
        SkillSettings.local(environment), new SkillStores(lists, nobody, nobody));
  }

  /** Reads lists to those who are linked in a store. */
  static MatineeSkill knowing(RecommendationStore lists, Stores voices) {
    return MatineeSkill.of(
        SkillSettings.local(Map.of()),
        new SkillStores(lists, voices.voiceLinks(), voices.pairingCodes()));
  }
}
