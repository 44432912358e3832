package dev.matinee.recommender;

/**
 * Reads the parts of a {@link TrainedModel}, and refuses numbers that its algorithm cannot have
 * stored.
 *
 * @param model whose parts are read; what is handed out is shared, not copied
 */
record StoredParts(TrainedModel model) {
  /** Longs, of which there must be so many. */
  long[] longs(int part, int length) {
    long[] longs = model.part(part, ModelPart.Longs.class).array();
    requireLength(part, longs.length, length);
    return longs;
  }

  /** Ids, each of which must be above the one before. */
  long[] ascending(int part) {
    long[] ids = model.part(part, ModelPart.Longs.class).array();
    for (int at = 1; at < ids.length; at++) {
      if (ids[at - 1] >= ids[at]) {
        throw damaged("has ids in part %d that do not ascend".formatted(part));
      }
    }
    return ids;
  }

  /** Bytes, of which there may be any number. */
  byte[] bytes(int part) {
    return model.part(part, ModelPart.Bytes.class).array();
  }

  /** Bytes, of which there must be so many. */
  byte[] bytes(int part, long length) {
    byte[] bytes = bytes(part);
    requireLength(part, bytes.length, length);
    return bytes;
  }

  /** Ints, of which there must be so many. */
  int[] ints(int part, long length) {
    int[] ints = model.part(part, ModelPart.Ints.class).array();
    requireLength(part, ints.length, length);
    return ints;
  }

  /** Finite floats, of which there must be so many. */
  float[] floats(int part, long length) {
    float[] floats = model.part(part, ModelPart.Floats.class).array();
    requireLength(part, floats.length, length);
    for (float number : floats) {
      if (!Float.isFinite(number)) {
        throw damaged("has %s in part %d".formatted(number, part));
      }
    }
    return floats;
  }

  /** A trust out of its bits, from 0 to 1. */
  double trust(long bits) {
    double trust = Double.longBitsToDouble(bits);
    if (!(trust >= 0 && trust <= 1)) {
      throw damaged("has the trust " + trust);
    }
    return trust;
  }

  /** The chance of a like out of its bits. */
  LikeChance chance(long intercept, long slope) {
    LikeChance chance =
        new LikeChance(Double.longBitsToDouble(intercept), Double.longBitsToDouble(slope));
    if (!Double.isFinite(chance.intercept()) || !(chance.slope() >= 0)) {
      throw damaged("has the chance " + chance);
    }
    return chance;
  }

  private void requireLength(int part, int length, long expected) {
    if (length != expected) {
      throw damaged(
          "has %d numbers in part %d and should have %d".formatted(length, part, expected));
    }
  }

  RecommenderException damaged(String what) {
    return new RecommenderException("the model of %s %s".formatted(model.algorithm(), what));
  }
}
