package dev.matinee.web.imports;

import static dev.matinee.web.imports.ImportedMovies.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.store.History;
import dev.matinee.store.HistoryFullException;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.SavedMovies;
import dev.matinee.store.UserId;
import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.web.imports.format.ImportRefusedException;
import dev.matinee.web.imports.format.ListMeaning;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ImportChangeTest {
  private static final History NOBODY = History.empty(UserId.ofAccount("0123456789abcdef"));
  private static final Instant MORNING = Instant.parse("2024-03-01T00:00:00Z");
  private static final String HEAT_AND_SOLARIS =
      """
      Date,Name,Year,Letterboxd URI,Rating
      2024-03-01,Heat,1995,u,4.5
      2024-03-01,Solaris,1972,u,
      """;

  private static final String WATCHLIST =
      """
      Date,Name,Year,Letterboxd URI
      2024-03-01,Heat,1995,u
      2024-03-01,Solaris,1972,u
      """;

  @Test
  void anImportIsOneStepOfTheHistory() {
    History after = change(HEAT_AND_SOLARIS).applyTo(NOBODY);

    assertThat(after.version()).isEqualTo(1);
    assertThat(after.ratings()).isEqualTo(Map.of(1L, new RatedMovie(9, MORNING)));
    assertThat(after.watched()).containsExactly(4L);
  }

  @Test
  void anImportKeepsTheEventsOfTheHistory() {
    HistoryEvent event =
        new HistoryEvent(
            "an-earlier-change",
            1,
            MORNING,
            EventSource.WEB,
            EventKind.WATCHED,
            OptionalLong.of(7),
            OptionalInt.empty(),
            Optional.empty());
    History before = NOBODY.watch(7).with(event);

    assertThat(change(HEAT_AND_SOLARIS).applyTo(before).events()).isEqualTo(before.events());
  }

  @Test
  void anImportThatSaysNothingNewIsNoStep() {
    History once = change(HEAT_AND_SOLARIS).applyTo(NOBODY);

    assertThat(change(HEAT_AND_SOLARIS).applyTo(once)).isSameAs(once);
  }

  @Test
  void anOwnRatingGivesWayOnlyToALaterOne() {
    RatedMovie later = new RatedMovie(2, MORNING.plusSeconds(1));
    RatedMovie sameTime = new RatedMovie(2, MORNING);
    RatedMovie earlier = new RatedMovie(2, MORNING.minusSeconds(1));

    assertThat(importedOver(later)).isEqualTo(later);
    assertThat(importedOver(sameTime)).isEqualTo(sameTime);
    assertThat(importedOver(earlier)).isEqualTo(new RatedMovie(9, MORNING));
  }

  @Test
  void aRatingWithoutADateNeverReplacesOneAndCountsAsGivenNow() {
    ImportChange change = change("movie_id,imdb_id,rating,title\n1,1,4.5,Heat (1995)\n");
    RatedMovie old = new RatedMovie(2, Instant.EPOCH);

    assertThat(change.applyTo(NOBODY.rate(1, old)).ratings()).containsEntry(1L, old);
    assertThat(change.applyTo(NOBODY).ratings()).containsEntry(1L, new RatedMovie(9, NOW));
  }

  @Test
  void aViewingTakesNoRatingAway() {
    RatedMovie own = new RatedMovie(2, Instant.EPOCH);

    History after = change(HEAT_AND_SOLARIS).applyTo(NOBODY.rate(4, own).watch(1));

    assertThat(after.ratings()).containsEntry(4L, own).containsKey(1L);
    assertThat(after.watched()).isEmpty();
  }

  @Test
  void whatIsHiddenStaysHidden() {
    assertThat(change(HEAT_AND_SOLARIS).applyTo(NOBODY.hide(1).hide(9)).hidden())
        .containsExactly(1L, 9L);
  }

  @Test
  void onlyChosenMoviesOfAmbiguousRowsComeAlong() {
    ImportPreview preview = ImportedMovies.preview("Title,Date\nSolaris,1/1/24\nEmma,1/1/24\n");

    ImportChange change = ImportChange.of(preview, Map.of(2, 5L));

    assertThat(change.applyTo(NOBODY).watched()).containsExactly(5L);
    assertThat(change.watched()).isEqualTo(1);
    assertThat(change.ratings()).isZero();
  }

  @Test
  void aChoiceMayMeetAnotherRowOfItsMovie() {
    ImportPreview preview =
        ImportedMovies.preview(
            """
            Date,Name,Year,Letterboxd URI,Rating
            2024-03-02,Star Wars,1977,u,1
            2024-03-01,Star Wars: Episode IV - A New Hope,1977,u,4.5
            """);

    assertThat(ImportChange.of(preview, Map.of(2, 3L)).applyTo(NOBODY).ratings())
        .isEqualTo(Map.of(3L, new RatedMovie(2, Instant.parse("2024-03-02T00:00:00Z"))));
  }

  @Test
  void aChoiceThatWasNotOfferedIsRefused() {
    ImportPreview preview = ImportedMovies.preview("Title,Date\nSolaris,1/1/24\n");

    assertThatExceptionOfType(ImportRefusedException.class)
        .isThrownBy(() -> ImportChange.of(preview, Map.of(2, 1L)))
        .withMessage("Film 1 is none of those to choose from for line 2.");
    assertThatExceptionOfType(ImportRefusedException.class)
        .isThrownBy(() -> ImportChange.of(preview, Map.of(7, 4L)))
        .withMessage("There is nothing to choose for line 7.");
  }

  @Test
  void moreMoviesThanAHistoryHoldsAreRefused() {
    Set<Long> many =
        LongStream.range(100, 100 + History.MAX_ENTRIES).boxed().collect(Collectors.toSet());
    History full = NOBODY.merge(Map.of(), many, Set.of(), Set.of());

    assertThatExceptionOfType(HistoryFullException.class)
        .isThrownBy(() -> change(HEAT_AND_SOLARIS).applyTo(full));
  }

  @Test
  void aWatchlistSavesWhatIsNotKnownAndTakesNothingAway() {
    History before = NOBODY.rate(1, new RatedMovie(2, MORNING)).save(5, Instant.EPOCH);

    History after = watchlist().applyTo(before);

    assertThat(after.saved().times()).isEqualTo(Map.of(4L, MORNING, 5L, Instant.EPOCH));
    assertThat(after.ratings()).isEqualTo(before.ratings());
    assertThat(watchlist().applyTo(NOBODY.hide(1).watch(4)).saved()).isEqualTo(SavedMovies.NONE);
    assertThat(watchlist().applyTo(after)).isSameAs(after);
    assertThat(watchlist().saved()).isEqualTo(2);
  }

  @Test
  void whatTheFileSaysWasSeenIsNoLongerSaved() {
    History before = NOBODY.save(1, MORNING).save(4, MORNING).save(9, MORNING);

    assertThat(change(HEAT_AND_SOLARIS).applyTo(before).saved().times()).containsOnlyKeys(9L);
  }

  @Test
  void aListWithoutAMeaningIsRefused() {
    ImportPreview preview = ImportedMovies.preview(WATCHLIST);

    assertThatExceptionOfType(ImportRefusedException.class)
        .isThrownBy(() -> ImportChange.of(preview, Map.of()))
        .withMessage("The file does not say whether its films were watched or saved for later.");
  }

  private static ImportChange watchlist() {
    ImportPreview preview = ImportedMovies.preview(WATCHLIST).as(ListMeaning.SAVED, NOW);
    return ImportChange.of(preview, Map.of());
  }

  private static RatedMovie importedOver(RatedMovie own) {
    return change(HEAT_AND_SOLARIS).applyTo(NOBODY.rate(1, own)).ratings().get(1L);
  }

  private static ImportChange change(String text) {
    return ImportChange.of(ImportedMovies.preview(text), Map.of());
  }
}
