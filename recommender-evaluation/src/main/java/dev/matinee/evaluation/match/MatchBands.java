package dev.matinee.evaluation.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Counts entries by their match. For use by one thread. */
final class MatchBands {
  private static final int WIDTH = 10;
  private static final int BANDS = 10;

  private final long[] shown = new long[BANDS];
  private final long[] shownPercent = new long[BANDS];
  private final long[] rated = new long[BANDS];
  private final long[] ratedPercent = new long[BANDS];
  private final long[] liked = new long[BANDS];
  private long withoutMatch;

  /** An entry that the person did not rate in the test set. */
  void show(int percent) {
    int band = Math.min(BANDS - 1, percent / WIDTH);
    shown[band]++;
    shownPercent[band] += percent;
  }

  /** An entry that they rated there. */
  void showRated(int percent, boolean isLiked) {
    show(percent);
    int band = Math.min(BANDS - 1, percent / WIDTH);
    rated[band]++;
    ratedPercent[band] += percent;
    liked[band] += isLiked ? 1 : 0;
  }

  /** An entry whose match is hidden. */
  void showWithoutMatch() {
    withoutMatch++;
  }

  long withoutMatch() {
    return withoutMatch;
  }

  /** All bands, the lowest first. */
  List<MatchBand> bands() {
    return IntStream.range(0, BANDS)
        .mapToObj(
            band ->
                new MatchBand(
                    band * WIDTH,
                    (band + 1) * WIDTH,
                    shown[band],
                    shownPercent[band],
                    rated[band],
                    ratedPercent[band],
                    liked[band]))
        .toList();
  }

  /** The sums of all counts, band by band. */
  static List<MatchBand> sum(List<MatchBands> counts) {
    List<MatchBand> sums = new ArrayList<>(new MatchBands().bands());
    for (MatchBands each : counts) {
      List<MatchBand> bands = each.bands();
      sums.replaceAll(band -> band.plus(bands.get(band.from() / WIDTH)));
    }
    return sums;
  }
}
