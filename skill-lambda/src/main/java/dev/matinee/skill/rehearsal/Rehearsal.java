package dev.matinee.skill.rehearsal;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.StoreException;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.dynamodb.CallLimits;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.storedlists.TitledRecommendations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is slow the first time before anybody speaks. A conversation is held with a skill of
 * its own over a {@link StandInStore}, all the way from the request to the bytes of DynamoDB's
 * protocol and back, so it needs no store, reads no list of a person and writes nothing that stays.
 * Then the real store is asked once, which brings its address, certificates and credentials along.
 *
 * <p>It never fails: what goes wrong is logged, and the first who speaks waits a little longer.
 *
 * <p>Used by one thread.
 */
public final class Rehearsal {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final Reason REASON = new Reason(1000, "Another movie", 4.5, 0.5);
  private static final UserId NOBODY = UserId.ofAccount("rehearsal-rehearsal");

  /** The first connection has to be made secure, on a processor that is busy with the start. */
  private static final CallLimits PATIENCE =
      new CallLimits(Duration.ofMillis(1500), Duration.ofSeconds(3));

  private final String skillId;
  private final DynamoDbSettings store;
  private final BiFunction<Stores, TitleSource, UnaryOperator<byte[]>> skills;

  /**
   * Does nothing yet.
   *
   * @param skillId that requests have to name
   * @param store that the skill will read
   * @param skills makes a skill over a store and titles: from a request envelope to a response
   *     envelope
   */
  public Rehearsal(
      String skillId,
      DynamoDbSettings store,
      BiFunction<Stores, TitleSource, UnaryOperator<byte[]>> skills) {
    this.skillId = skillId;
    this.store = store;
    this.skills = skills;
  }

  /**
   * Holds the conversation.
   *
   * @param rounds how often; from some ten on, the compiler of the JVM has seen the most of it
   */
  public void hold(int rounds) {
    try (StandInStore standIn = StandInStore.start();
        DynamoDbStores stores = DynamoDbStores.open(standIn(standIn))) {
      Script script = Script.load();
      RecommendationList list = list();
      TitleIndex titles = titles(list);
      TitleSource known = version -> Optional.of(titles);
      boolean unused =
          new TitledRecommendations(stores.recommendations(), known, () -> Optional.of(titles))
              .save(list);
      stores
          .voiceLinks()
          .save(new VoiceLink(script.alexaUserId(), NOBODY, Clock.systemUTC().instant()));
      UnaryOperator<byte[]> skill = skills.apply(stores, known);
      for (int round = 0; round < rounds; round++) {
        script.sayTo(skill, skillId);
      }
    } catch (RuntimeException e) {
      LOG.warn("the rehearsal was broken off: {}", e.toString());
    }
    askTheStore();
  }

  private DynamoDbSettings standIn(StandInStore standIn) {
    return store.withEndpoint(standIn.endpoint()).withCredentials("rehearsal", "rehearsal");
  }

  /** No connection is kept: it would be dead where the function wakes up from a snapshot. */
  private void askTheStore() {
    try (DynamoDbStores stores =
        DynamoDbStores.open(store.withLimits(PATIENCE).withoutKeptConnections())) {
      stores.recommendations().findWithHistoryVersion(NOBODY);
    } catch (StoreException e) {
      LOG.warn("the store does not answer yet: {}", e.toString());
    }
  }

  /** As long as lists are. */
  private static RecommendationList list() {
    return new RecommendationList(
        NOBODY,
        0,
        "rehearsal",
        Clock.systemUTC().instant(),
        IntStream.rangeClosed(1, RecommendationList.MAX_MOVIES)
            .mapToObj(Rehearsal::movie)
            .toList());
  }

  private static TitleIndex titles(RecommendationList list) {
    Stream<Title> own =
        list.movies().stream()
            .map(each -> new Title(each.id(), each.title(), each.year(), each.genres()));
    Title reason = new Title(REASON.movieId(), REASON.title(), OptionalInt.empty(), List.of());
    return TitleIndex.of(Stream.concat(own, Stream.of(reason)).toList());
  }

  private static RecommendedMovie movie(int number) {
    return new RecommendedMovie(
        number,
        "Movie " + number,
        OptionalInt.of(2000),
        List.of("Comedy", "Drama"),
        1.0 / number,
        OptionalDouble.of(4.5),
        OptionalInt.of(90),
        MovieOrigin.LINEAR_MODEL,
        List.of(REASON));
  }
}
