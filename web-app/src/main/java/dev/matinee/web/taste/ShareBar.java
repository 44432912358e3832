package dev.matinee.web.taste;

import dev.matinee.web.language.Texts;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/**
 * A genre or decade in a chart.
 *
 * @param name of the genre or decade
 * @param movies how many of it the person rated
 * @param own the person's share, such as "44%"
 * @param all the share among all ratings; empty where it is not told
 * @param ownWidth in per cent of the longest bar
 * @param allWidth in per cent of the longest bar
 */
public record ShareBar(
    String name, int movies, String own, String all, int ownWidth, int allWidth) {
  private static final double TOO_SMALL = 0.005;

  /**
   * Of some shares.
   *
   * @param naming names a genre or decade for people
   */
  static List<ShareBar> of(List<Share> shares, UnaryOperator<String> naming, Texts texts) {
    double longest =
        shares.stream()
            .flatMapToDouble(share -> DoubleStream.of(share.own(), share.all().orElse(0)))
            .max()
            .orElse(1);
    return shares.stream().map(share -> of(share, longest, naming, texts)).toList();
  }

  private static ShareBar of(
      Share share, double longest, UnaryOperator<String> naming, Texts texts) {
    double all = share.all().orElse(0);
    return new ShareBar(
        naming.apply(share.name()),
        share.movies(),
        percent(share.own(), texts),
        share.all().isPresent() ? percent(all, texts) : "",
        width(share.own(), longest),
        width(all, longest));
  }

  private static String percent(double share, Texts texts) {
    return share > 0 && share < TOO_SMALL
        ? texts.of("taste.share.under", texts.percent(1))
        : texts.percent(Math.round(100 * share));
  }

  /** In per cent; 1 at least for a share above 0. */
  private static int width(double share, double longest) {
    return share > 0 ? Math.max(1, (int) Math.round(100 * share / longest)) : 0;
  }
}
