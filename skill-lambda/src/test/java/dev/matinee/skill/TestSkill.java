package dev.matinee.skill;

import dev.matinee.store.PosterStore;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Skills over what tests know. */
public final class TestSkill {
  private TestSkill() {}

  /** Reads lists; nobody is linked. */
  public static MatineeSkill reading(RecommendationStore lists) {
    return reading(lists, Map.of());
  }

  /** The same with settings from the environment. */
  public static MatineeSkill reading(RecommendationStore lists, Map<String, String> environment) {
    return MatineeSkill.of(SkillSettings.local(environment), stores(lists, Empty.STORES));
  }

  /** The same with settings from the environment. */
  static MatineeSkill knowing(
      RecommendationStore lists, Stores people, Map<String, String> environment) {
    return MatineeSkill.of(SkillSettings.local(environment), stores(lists, people));
  }

  /** Reads lists to everybody, and shows their pictures. */
  static MatineeSkill showing(RecommendationStore lists, PosterStore posters) {
    SkillStores nobody = stores(lists, Empty.STORES);
    return MatineeSkill.of(
        SkillSettings.local(Map.of()),
        new SkillStores(
            lists,
            nobody.histories(),
            nobody.voiceLinks(),
            nobody.pairingCodes(),
            nobody.heardLists(),
            nobody.oauth(),
            posters,
            nobody.evenings()));
  }

  /** Reads lists to those who are linked in a store. */
  static MatineeSkill knowing(RecommendationStore lists, Stores people) {
    return MatineeSkill.of(SkillSettings.local(Map.of()), stores(lists, people));
  }

  private static SkillStores stores(RecommendationStore lists, Stores people) {
    return new SkillStores(
        lists,
        people.histories(),
        people.voiceLinks(),
        people.pairingCodes(),
        people.heardLists(),
        people.oauth(),
        people.posters(),
        people.evenings());
  }

  /** A store of nobody, for all tests in which everybody says a number. */
  private static final class Empty {
    static final Stores STORES = SqliteStores.open(file());

    private static Path file() {
      try {
        Path folder = Files.createTempDirectory("nobody");
        folder.toFile().deleteOnExit();
        // The last that is named is deleted first.
        Stream.of("nobody.db", "nobody.db-shm", "nobody.db-wal")
            .forEach(name -> folder.resolve(name).toFile().deleteOnExit());
        return folder.resolve("nobody.db");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
