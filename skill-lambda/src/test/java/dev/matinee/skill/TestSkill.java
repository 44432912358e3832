package dev.matinee.skill;

import dev.matinee.store.RecommendationStore;
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
    return of(lists, new VoicesInMemory(), environment);
  }

  static MatineeSkill of(
      RecommendationStore lists, VoicesInMemory voices, Map<String, String> environment) {
    return MatineeSkill.of(
        SkillSettings.local(environment), new SkillStores(lists, voices, voices));
  }
}
