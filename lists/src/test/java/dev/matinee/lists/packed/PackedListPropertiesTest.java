package dev.matinee.lists.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PackedListPropertiesTest {
  @Property
  void everyListComesBackWithItsNumbersRounded(@ForAll("lists") List<ListedMovie> list) {
    assertThat(PackedList.unpack(PackedList.pack(list)))
        .contains(list.stream().map(ListedMovie::rounded).toList());
  }

  @Property
  void toRoundARoundedNumberChangesNothing(@ForAll("numbers") double number) {
    double score = PackedNumbers.score(number);
    double contribution = PackedNumbers.contribution(number);
    double rating = PackedNumbers.rating(number);

    assertThat(PackedNumbers.score(score)).isEqualTo(score);
    assertThat(PackedNumbers.contribution(contribution)).isEqualTo(contribution);
    assertThat(PackedNumbers.rating(rating)).isEqualTo(rating);
  }

  @Property
  void numbersAreAsExactAsTheyAreSaidToBe(@ForAll("usualNumbers") double number) {
    double size = Math.abs(number);

    assertThat(Math.abs(PackedNumbers.score(number) - number))
        .isLessThanOrEqualTo(size / (1 << 16));
    assertThat(Math.abs(PackedNumbers.contribution(number) - number))
        .isLessThanOrEqualTo(size / (1 << 8));
    assertThat(Math.abs(PackedNumbers.rating(number) - number)).isLessThanOrEqualTo(0.0005001);
  }

  @Property
  void aRatingOfThreeDecimalsStaysExact(@ForAll("decimals") int thousandths) {
    assertThat(PackedNumbers.rating(thousandths / 1000.0)).isEqualTo(thousandths / 1000.0);
  }

  @Provide
  Arbitrary<Integer> decimals() {
    return Arbitraries.integers().between(-100_000, 100_000);
  }

  @Provide
  Arbitrary<Double> usualNumbers() {
    return Arbitraries.doubles().between(-1000, 1000).filter(number -> Math.abs(number) > 1e-9);
  }

  @Provide
  Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.doubles(),
        Arbitraries.of(0.0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE));
  }

  @Provide
  Arbitrary<List<ListedMovie>> lists() {
    Arbitrary<ListedReason> reasons =
        Combinators.combine(Arbitraries.longs(), numbers(), numbers()).as(ListedReason::new);
    return Combinators.combine(
            Arbitraries.longs(),
            numbers(),
            numbers().optional(),
            Arbitraries.integers().between(0, 100).optional(),
            Arbitraries.of("", "new", "linear-model", "ähnlich"),
            reasons.list().ofMaxSize(ListedMovie.MAX_REASONS))
        .as(
            (id, score, rating, match, origin, because) ->
                new ListedMovie(
                    id,
                    score,
                    rating.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                    match.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    origin,
                    because))
        .list()
        .ofMaxSize(20);
  }
}
