package dev.matinee.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.History;
import dev.matinee.store.MovieMark;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a movie can be taken back, and is then as it was before. */
class UndoTest {
  private static final Pattern UNDO = Pattern.compile("name=\"undo\" value=\"([^\"]+)\"");
  private static final RatedMovie OLD = new RatedMovie(9, Instant.parse("2020-02-02T20:02:02Z"));
  private static final Instant SAVED_AT = Instant.parse("2020-02-02T20:02:02.007Z");
  private static final String MARK = "/movies/6/mark";

  @TempDir private Path folder;
  @AutoClose private RunningSite site;
  private SiteClient ann;
  private UserId id;

  @BeforeEach
  void start() {
    site = RunningSite.start(folder);
    ann = SiteClient.of(site).signUp("ann");
    id = site.stores().accounts().find(new Username("ann")).orElseThrow().userId();
  }

  @Test
  void undoBringsARatingBackWithItsTime() {
    told(MovieMark.rated(OLD));

    undo(ann.send(MARK, "mark", "watched", "from", "/rated"));

    assertThat(mark()).isEqualTo(MovieMark.rated(OLD));
  }

  @Test
  void undoOfARatingHidesAMovieAgain() {
    told(MovieMark.HIDDEN);

    undo(ann.send(MARK, "mark", "3.0", "from", "/rated"));

    assertThat(mark()).isEqualTo(MovieMark.HIDDEN);
  }

  @Test
  void hidingKeepsARatingAndThePageShowsBoth() {
    told(MovieMark.rated(OLD));

    ann.send(MARK, "mark", "hidden", "from", "/rated");

    assertThat(mark()).isEqualTo(new MovieMark(Optional.of(OLD), false, true));
    assertThat(ann.get("/rated").body()).contains("You gave it 4.5", "Not interested");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "watched", "hidden", "unsaved"})
  void undoSavesAMovieAgainWithItsTime(String taken) {
    told(MovieMark.saved(SAVED_AT));

    HttpResponse<String> changed = ann.send(MARK, "mark", taken, "from", "/saved");

    assertThat(mark().saved()).isFalse();
    assertThat(ann.get(SiteClient.location(changed)).body()).contains("off your watchlist.");
    undo(changed);
    assertThat(mark()).isEqualTo(MovieMark.saved(SAVED_AT));
  }

  @Test
  void undoOfSavingHidesAMovieAgain() {
    told(MovieMark.HIDDEN);

    HttpResponse<String> changed = ann.send(MARK, "mark", "saved", "from", "/saved");

    assertThat(mark().saved()).isTrue();
    assertThat(mark().hidden()).isFalse();
    undo(changed);
    assertThat(mark()).isEqualTo(MovieMark.HIDDEN);
  }

  @Test
  void clearingTheStarsKeepsAMovieSaved() {
    told(new MovieMark(Optional.of(OLD), false, false, Optional.of(SAVED_AT)));

    ann.send(MARK, "mark", "none", "from", "/rated");

    assertThat(mark()).isEqualTo(MovieMark.saved(SAVED_AT));
  }

  @Test
  void undoOfWhatNoPageOffersIsRefused() {
    told(MovieMark.rated(OLD));

    assertThat(ann.send(MARK, "undo", "5.5@1", "from", "/rated").statusCode()).isEqualTo(400);
    assertThat(mark()).isEqualTo(MovieMark.rated(OLD));
  }

  private void told(MovieMark mark) {
    ChangeCause cause = new ChangeCause(EventSource.WEB, Optional.empty(), Instant.now());
    site.stores().histories().update(id, cause, history -> history.withMark(6, mark));
  }

  /** Follows where a change leads, and presses the button there. */
  private void undo(HttpResponse<String> changed) {
    Matcher before = UNDO.matcher(ann.get(SiteClient.location(changed)).body());
    assertThat(before.find()).as("the page offers to undo it").isTrue();
    ann.send(MARK, "undo", before.group(1), "from", "/rated");
  }

  private MovieMark mark() {
    History history = site.stores().histories().read(id);
    return history.mark(6);
  }
}
