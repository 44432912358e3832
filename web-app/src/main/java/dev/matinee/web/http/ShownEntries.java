package dev.matinee.web.http;

import dev.matinee.web.language.Texts;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * The first part of a long list, and a link to more of it. Immutable.
 *
 * @param shown how many entries are on the page
 * @param total how many there are
 * @param step how many more each time
 */
public record ShownEntries(int shown, int total, int step) {
  private static final int STEP = 24;

  private static final String PARAMETER = "shown";

  /** As many of a list as the address asks for, by 24. */
  public static ShownEntries of(Context context, int total) {
    return of(context, total, STEP);
  }

  /** The same by another step. */
  public static ShownEntries of(Context context, int total, int step) {
    int asked =
        Optional.ofNullable(context.queryParam(PARAMETER)).map(StrictNumber::shown).orElse(step);
    return new ShownEntries(Math.min(Math.max(asked, 1), total), total, step);
  }

  /** The entries on the page. */
  public <T> List<T> of(List<T> all) {
    return all.subList(0, Math.min(shown, all.size()));
  }

  /** Whether no more are shown than at first. */
  private boolean isFirst() {
    return shown <= step;
  }

  /** Whether there are more. */
  public boolean hasMore() {
    return shown < total;
  }

  /** "Show 24 more (48 of 312)", with what will be shown then. */
  public String label(Texts texts) {
    return texts.of("layout.more", next() - shown, next(), total);
  }

  /** The address of the page with more, at the first new entry. */
  public String link(Address page, String prefix) {
    return page.with(PARAMETER, next()) + "#" + prefix + (shown + 1);
  }

  /** The address of the page with as many entries as now, for forms to come back to. */
  public String here(Address page) {
    return page.with(PARAMETER, isFirst() ? "" : shown).toString();
  }

  private int next() {
    return Math.min(shown + step, total);
  }
}
