package dev.matinee.serving.evening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.group.Group;
import dev.matinee.lists.group.GroupEntry;
import dev.matinee.lists.group.GroupMember;
import dev.matinee.lists.group.GroupStrategy;
import dev.matinee.lists.group.RankedMovie;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.serving.list.ListFreshness;
import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.NearCache;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.SuitedMovies;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.EveningMember;
import dev.matinee.store.History;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EveningListTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** More movies than a list has. */
  private static final LiveModel MODEL = SmallData.model(300);

  private static final MemberHistory ANN = member("a-annannannannannann", 2, 4, 8);
  private static final MemberHistory BEN = member("g-benbenbenbenbenben", 1, 3, 7);
  private static final MemberHistory CLEO = member("g-cleocleocleocleo00");

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();
  private RecommendationFlow flow;
  private RecommendationStore stored;

  @BeforeEach
  void openStore() {
    Clock clock = Clock.systemUTC();
    stored = opened.add(SqliteStores.open(folder.resolve("matinee.db"))).recommendations();
    flow =
        new RecommendationFlow(
            stored,
            opened.add(new NearCache()),
            new ListMaker(clock),
            new ListFreshness(ListFreshness.USUAL, clock),
            list -> {});
  }

  /** Somebody who likes some movies, and did not like the one after each. */
  private static MemberHistory member(String id, long... liked) {
    History history = History.empty(new UserId(id));
    for (long movie : liked) {
      history =
          history.rate(movie, new RatedMovie(10, NOON)).rate(movie + 1, new RatedMovie(2, NOON));
    }
    return with(history);
  }

  private static MemberHistory with(History history) {
    return new MemberHistory(
        new EveningMember(history.userId(), history.userId().value()), history, false);
  }

  private EveningList list(MemberHistory... members) {
    return EveningList.of(MODEL, flow, List.of(members), GroupStrategy.DEFAULT);
  }

  private static List<Long> ids(EveningList list) {
    return list.part(0, list.total()).stream().map(entry -> entry.movie().id()).toList();
  }

  private static List<Long> ownList(MemberHistory member) {
    Query all = Query.top(RecommendationList.MAX_MOVIES);
    return MODEL.recommender().recommend(PersonProfile.of(MODEL, member.history()), all).stream()
        .map(Recommendation::itemId)
        .toList();
  }

  private static GroupMember groupMember(int at, MemberHistory member) {
    Set<Long> told = new HashSet<>(member.history().ratings().keySet());
    told.addAll(member.history().watched());
    told.addAll(member.history().hidden());
    return new GroupMember(
        "member " + at, ownList(member).stream().map(RankedMovie::of).toList(), told);
  }

  @ParameterizedTest
  @EnumSource
  void itIsTheStrategyOverTheListsThatTheCoreMakesOfEachMember(GroupStrategy strategy) {
    List<MemberHistory> members = List.of(BEN, ANN);
    Group group =
        Group.of(
            IntStream.range(0, members.size())
                .mapToObj(at -> groupMember(at, members.get(at)))
                .toList());
    List<Long> expected =
        strategy.list(group, RecommendationList.MAX_MOVIES).stream()
            .map(GroupEntry::movieId)
            .toList();

    assertThat(ids(EveningList.of(MODEL, flow, members, strategy)))
        .hasSize(RecommendationList.MAX_MOVIES)
        .isEqualTo(expected);
  }

  @Test
  void whatAnyMemberRatedWatchedOrHidIsNotInIt() {
    List<Long> before = ids(list(ANN, BEN));
    long watched = before.get(0);
    long hidden = before.get(1);
    MemberHistory told = with(BEN.history().watch(watched).hide(hidden));

    assertThat(ids(list(ANN, told)))
        .doesNotContain(watched, hidden, 1L, 2L, 3L, 4L, 5L, 7L, 8L, 9L)
        .startsWith(before.get(2));
  }

  @Test
  void whatAMemberSavedForLaterMayBeInIt() {
    List<Long> before = ids(list(ANN, BEN));
    MemberHistory saved = with(ANN.history().save(before.get(0), NOON));

    assertThat(ids(list(saved, BEN))).isEqualTo(before);
    assertThat(ownList(saved)).doesNotContain(before.get(0));
    RecommendationList kept = stored.find(ANN.member().userId()).orElseThrow();
    assertThat(kept.movies()).extracting(RecommendedMovie::id).isEqualTo(ownList(saved));
    assertThat(kept.moviesWithSaved())
        .as("what readers without a model make an evening's list of")
        .extracting(RecommendedMovie::id)
        .isEqualTo(ownList(ANN));
  }

  @Test
  void ofVeryManySavedMoviesTheBestMayBeInIt() {
    List<Long> own = ownList(ANN);
    History history = ANN.history();
    for (long movie : own.subList(0, 100)) {
      history = history.save(movie, NOON);
    }

    assertThat(ids(list(with(history))).subList(0, 60)).isEqualTo(own.subList(0, 60));
    assertThat(ids(list(with(history)))).doesNotContainAnyElementsOf(own.subList(60, 100));
  }

  @Test
  void everyMovieSaysWhatItMeansToEachMemberAlsoWhereTheirOwnListIsTooShortForIt() {
    EveningList list = list(ANN, BEN);
    List<Long> annsOwn = ownList(ANN);
    assertThat(ids(list)).anyMatch(movie -> !annsOwn.contains(movie));

    for (EveningMovie entry : list.part(0, list.total())) {
      assertThat(entry.members())
          .extracting(MemberMatch::member)
          .containsExactly(ANN.member(), BEN.member());
      assertThat(entry.members().get(0).movie()).contains(alone(ANN, entry.movie().id()));
      assertThat(entry.members().get(1).movie()).contains(alone(BEN, entry.movie().id()));
    }
  }

  private static RecommendedMovie alone(MemberHistory member, long movie) {
    return SuitedMovies.of(MODEL, member.history(), Set.of(movie)).get(movie);
  }

  @ParameterizedTest
  @CsvSource({"50, false, true", "49, true, false", ", true, true", ", false, false"})
  void aMovieSuitsByAnEvenChanceAndOnThinEvidenceByAReason(
      Integer match, boolean hasReason, boolean suits) {
    RecommendedMovie movie =
        new RecommendedMovie(
            7,
            "Film 7",
            OptionalInt.empty(),
            List.of(),
            1,
            OptionalDouble.empty(),
            match == null ? OptionalInt.empty() : OptionalInt.of(match),
            MovieOrigin.LINEAR_MODEL,
            hasReason ? List.of(new Reason(1, "Film 1", 5, 0.3)) : List.of());

    assertThat(new MemberMatch(ANN.member(), Optional.of(movie)).suits()).isEqualTo(suits);
  }

  @Test
  void aMemberWhoToldNothingHasNoSayAndNoMatch() {
    EveningList list = list(CLEO, ANN);

    assertThat(ids(list)).isEqualTo(ids(list(ANN)));
    MemberMatch match = list.part(0, 1).get(0).members().get(0);
    assertThat(match.member()).isEqualTo(CLEO.member());
    assertThat(match.movie()).isEmpty();
    assertThat(match.suits()).isFalse();
  }

  @Test
  void theOwnListsAreStoredForReadersWithoutAModelThatOfAGuestAsWell() {
    list(ANN, BEN);

    for (MemberHistory member : List.of(ANN, BEN)) {
      assertThat(stored.find(member.member().userId()).orElseThrow().movies())
          .extracting(RecommendedMovie::id)
          .isEqualTo(ownList(member));
    }
  }

  @Test
  void whereNoMemberToldAnythingItIsWhatManyLike() {
    EveningList list = list(CLEO, member("g-danadanadanadana00"));

    assertThat(ids(list)).isEqualTo(ownList(CLEO));
    assertThat(list.part(0, 1).get(0).members())
        .extracting(MemberMatch::movie)
        .containsOnly(Optional.empty());
  }

  @Test
  void aPartIsWhatTheWholeHasThere() {
    EveningList list = list(ANN, BEN);

    assertThat(list.part(20, 10)).isEqualTo(list.part(0, 40).subList(20, 30));
    assertThat(list.part(list.total() - 1, 10)).hasSize(1);
    assertThat(list.part(list.total() + 5, 10)).isEmpty();
  }

  @Test
  void itIsDegradedWhereOneHistoryMayNotBeTheNewest() {
    MemberHistory old = new MemberHistory(BEN.member(), BEN.history(), true);

    assertThat(list(ANN, old).degraded()).isTrue();
    assertThat(list(ANN, BEN).degraded()).isFalse();
  }
}
