package dev.matinee.recommender.data;

import dev.matinee.recommender.RecommenderException;
import java.util.List;
import java.util.stream.Collectors;

/** A data set was refused because of bad rows; reading stops after the first few of them. */
public final class BadRowsException extends RecommenderException {
  private static final long serialVersionUID = 1L;

  private final transient List<BadRow> rows;

  BadRowsException(List<BadRow> rows) {
    super(rows.stream().map(BadRow::toString).collect(Collectors.joining("\n")));
    this.rows = List.copyOf(rows);
  }

  /** {@return the first bad rows, at most ten, in the order in which they were met} */
  public List<BadRow> rows() {
    return rows;
  }
}
