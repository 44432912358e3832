package dev.matinee.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** Rankings of items 0 to 19, of which some are relevant. */
class MetricPropertiesTest {
  private static final int TRIES = 300;
  private static final int ITEMS = 20;
  private static final Offset<Double> EXACT = within(1e-12);

  @Provide
  Arbitrary<List<Long>> rankings() {
    return Arbitraries.shuffle(LongStream.range(0, ITEMS).boxed().toList())
        .flatMap(all -> Arbitraries.integers().between(0, ITEMS).map(size -> all.subList(0, size)));
  }

  @Provide
  Arbitrary<Set<Long>> relevants() {
    return Arbitraries.longs().between(0, ITEMS - 1).set().ofMinSize(1).ofMaxSize(ITEMS - 1);
  }

  @Property(tries = TRIES)
  void everyMetricKeepsItsRange(
      @ForAll("rankings") List<Long> ranking,
      @ForAll("relevants") Set<Long> relevant,
      @ForAll @IntRange(min = 1, max = 25) int n) {
    JudgedRanking judged = JudgedRanking.of(ranking, relevant);

    assertThat(AveragePrecision.of(judged, n)).isBetween(0.0, 1.0 + 1e-12);
    assertThat(ReciprocalRank.of(judged, n)).isBetween(0.0, 1.0);
    assertThat(RPrecision.of(judged)).isBetween(0.0, 1.0);
    assertThat(RankBiasedPrecision.of(judged, n))
        .isBetween(0.0, 1 - Math.pow(RankBiasedPrecision.PERSISTENCE, n) + 1e-12);
    assertThat(Auc.of(judged, others(relevant)).getAsDouble()).isBetween(0.0, 1.0);
    assertThat(GradedNdcg.of(ranking, gains(relevant), n)).isBetween(0.0, 1.0 + 1e-12);
    assertThat(Serendipity.of(ranking, relevant, Set.of(1L, 2L), n))
        .isBetween(0.0, judged.hits(n) / (double) n);
  }

  @Property(tries = TRIES)
  void theNamesOfItemsDoNotMatter(
      @ForAll("rankings") List<Long> ranking,
      @ForAll("relevants") Set<Long> relevant,
      @ForAll @IntRange(min = 1, max = 25) int n) {
    JudgedRanking judged = JudgedRanking.of(ranking, relevant);
    JudgedRanking renamed = JudgedRanking.of(renamed(ranking), Set.copyOf(renamed(relevant)));
    int others = others(relevant);

    assertThat(AveragePrecision.of(renamed, n)).isEqualTo(AveragePrecision.of(judged, n));
    assertThat(RankBiasedPrecision.of(renamed, n)).isEqualTo(RankBiasedPrecision.of(judged, n));
    assertThat(Auc.of(renamed, others)).isEqualTo(Auc.of(judged, others));
  }

  @Property(tries = TRIES)
  void aHitThatMovesUpLowersNothing(
      @ForAll("rankings") List<Long> ranking,
      @ForAll("relevants") Set<Long> relevant,
      @ForAll @IntRange(min = 1, max = 25) int n) {
    JudgedRanking before = JudgedRanking.of(ranking, relevant);
    JudgedRanking after = JudgedRanking.of(firstHitRaised(ranking, relevant), relevant);
    int others = others(relevant);

    assertThat(AveragePrecision.of(after, n))
        .isGreaterThanOrEqualTo(AveragePrecision.of(before, n));
    assertThat(ReciprocalRank.of(after, n)).isGreaterThanOrEqualTo(ReciprocalRank.of(before, n));
    assertThat(RPrecision.of(after)).isGreaterThanOrEqualTo(RPrecision.of(before));
    assertThat(RankBiasedPrecision.of(after, n))
        .isGreaterThanOrEqualTo(RankBiasedPrecision.of(before, n));
    assertThat(Auc.of(after, others).getAsDouble())
        .isGreaterThanOrEqualTo(Auc.of(before, others).getAsDouble());
  }

  @Property(tries = TRIES)
  void aucOfTheReversedWholeRankingIsTheRestToOne(
      @ForAll("relevants") Set<Long> relevant, @ForAll long seed) {
    List<Long> whole = new ArrayList<>(LongStream.range(0, ITEMS).boxed().toList());
    Collections.shuffle(whole, new Random(seed));
    double forth = Auc.of(JudgedRanking.of(whole, relevant), others(relevant)).getAsDouble();
    Collections.reverse(whole);
    double back = Auc.of(JudgedRanking.of(whole, relevant), others(relevant)).getAsDouble();

    assertThat(forth + back).isCloseTo(1, EXACT);
  }

  @Property(tries = TRIES)
  void aucIsTheCountOfAllPairs(
      @ForAll("rankings") List<Long> ranking, @ForAll("relevants") Set<Long> relevant) {
    double pairs = 0;
    for (long one : relevant) {
      for (long other = 0; other < ITEMS; other++) {
        pairs += relevant.contains(other) ? 0 : order(ranking, one, other);
      }
    }

    assertThat(Auc.of(JudgedRanking.of(ranking, relevant), others(relevant)).getAsDouble())
        .isCloseTo(pairs / (relevant.size() * others(relevant)), EXACT);
  }

  /** 1 where the one comes before the other, 1/2 where neither is ranked. */
  private static double order(List<Long> ranking, long one, long other) {
    int place = ranking.indexOf(one);
    int otherPlace = ranking.indexOf(other);
    if (place < 0 || otherPlace < 0) {
      return place == otherPlace ? 0.5 : place < 0 ? 0 : 1;
    }
    return place < otherPlace ? 1 : 0;
  }

  private static int others(Set<Long> relevant) {
    return ITEMS - relevant.size();
  }

  private static List<Long> firstHitRaised(List<Long> ranking, Set<Long> relevant) {
    List<Long> raised = new ArrayList<>(ranking);
    for (int rank = 1; rank < raised.size(); rank++) {
      if (relevant.contains(raised.get(rank)) && !relevant.contains(raised.get(rank - 1))) {
        Collections.swap(raised, rank, rank - 1);
        return raised;
      }
    }
    return raised;
  }

  private static List<Long> renamed(Iterable<Long> items) {
    List<Long> renamed = new ArrayList<>();
    items.forEach(item -> renamed.add(1_000_003 * (item + 7)));
    return renamed;
  }

  private static Map<Long, Double> gains(Set<Long> relevant) {
    Map<Long, Double> gains = new HashMap<>();
    relevant.forEach(item -> gains.put(item, 1.0 + item % 3));
    return gains;
  }
}
