package dev.matinee.voice;

import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.sqlite.SqliteStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The skill over a real store, and somebody who talks to it. */
abstract class SpokenSkill {
  @TempDir private Path directory;
  @AutoClose SqliteStores stores;
  private MatineeSkill skill;
  private Conversation conversation;

  @BeforeEach
  void openSkill() {
    stores = SqliteStores.open(directory.resolve("matinee.db"));
    skill =
        MatineeSkill.of(SkillSettings.local(Map.of()), SkillStores.of(stores, TitleSource.NONE));
    startAnew();
  }

  /** As if the person came back another day. */
  void startAnew() {
    conversation = Conversation.start(new CheckedSkill(skill), InteractionModel.load(Locale.US));
  }

  String say(String utterance) {
    return conversation.say(utterance).speech();
  }

  Reply hear(String utterance) {
    return conversation.say(utterance);
  }

  /** From now on the person speaks for an account. */
  void link(UserId account) {
    stores.histories().create(account);
    stores.voiceLinks().save(new VoiceLink(RequestEnvelopes.LOCAL_USER, account, Instant.EPOCH));
  }

  static RecommendedMovie movie(long id) {
    return movie(id, OptionalInt.of(1990), List.of("Drama"));
  }

  static RecommendedMovie movie(long id, OptionalInt year, List<String> genres) {
    return movie(id, "Film " + id, year, genres);
  }

  static RecommendedMovie movie(long id, String title, OptionalInt year, List<String> genres) {
    return new RecommendedMovie(
        id,
        title,
        year,
        genres,
        1,
        OptionalDouble.of(4),
        OptionalInt.of(80),
        MovieOrigin.NEIGHBOURS,
        List.of());
  }

  static RecommendationList list(UserId owner, List<RecommendedMovie> movies) {
    return new RecommendationList(owner, 0, "model", Instant.EPOCH, movies);
  }
}
