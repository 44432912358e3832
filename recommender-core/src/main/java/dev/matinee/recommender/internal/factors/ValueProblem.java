package dev.matinee.recommender.internal.factors;

import dev.matinee.recommender.FactorProblem;
import dev.matinee.recommender.internal.linear.Head;

/**
 * A problem over values in memory.
 *
 * @param rows the values, a row for each user
 * @param head the items
 * @param isImplicit whether a pair without a value counts as well
 * @param rank the length of a vector
 * @param regularisation lambda
 * @param iterations how often the vectors are made anew
 */
record ValueProblem(
    ValueRows rows, Head head, boolean isImplicit, int rank, double regularisation, int iterations)
    implements FactorProblem {
  @Override
  public int users() {
    return rows.rowCount();
  }

  @Override
  public int items() {
    return head.size();
  }

  @Override
  public long itemId(int item) {
    return head.id(item);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public void forEach(Visitor visitor) {
    for (int user = 0; user < users(); user++) {
      for (int at = rows.start(user); at < rows.end(user); at++) {
        visitor.visit(user, rows.column(at), rows.value(at));
      }
    }
  }
}
