package dev.matinee.evaluation;

/** Reads the names of splits. */
final class SplitText {
  private SplitText() {}

  static Split parse(String text) {
    String[] parts = text.split(":", -1);
    try {
      if (parts.length == 2 && parts[0].equals("temporal")) {
        return new TemporalSplit(Double.parseDouble(parts[1]));
      }
      if (parts.length == 3 && parts[0].equals("random")) {
        return new RandomSplit(Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
      }
      if (parts.length == 3 && parts[0].equals("folds")) {
        return new KFoldSplit(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
      }
    } catch (NumberFormatException e) {
      throw unknown(text);
    }
    throw unknown(text);
  }

  private static EvaluationException unknown(String text) {
    return new EvaluationException(
        "split must be temporal:FRACTION, random:FRACTION:SEED or folds:COUNT:SEED"
            + " (such as temporal:0.2), got "
            + text);
  }

  static double requireFraction(double fraction) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new EvaluationException(
          "the fraction of a split must be above 0 and below 1, got " + fraction);
    }
    return fraction;
  }
}
