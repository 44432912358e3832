package dev.matinee.web.taste;

import java.util.List;
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

  static List<ShareBar> of(List<Share> shares) {
    double longest =
        shares.stream()
            .flatMapToDouble(share -> DoubleStream.of(share.own(), share.all().orElse(0)))
            .max()
            .orElse(1);
    return shares.stream().map(share -> of(share, longest)).toList();
  }

  private static ShareBar of(Share share, double longest) {
    double all = share.all().orElse(0);
    return new ShareBar(
        share.name(),
        share.movies(),
        percent(share.own()),
        share.all().isPresent() ? percent(all) : "",
        width(share.own(), longest),
        width(all, longest));
  }

  private static String percent(double share) {
    return share > 0 && share < TOO_SMALL ? "<1%" : Math.round(100 * share) + "%";
  }

  /** In per cent; 1 at least for a share above 0. */
  private static int width(double share, double longest) {
    return share > 0 ? Math.max(1, (int) Math.round(100 * share / longest)) : 0;
  }
}
