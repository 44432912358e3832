package dev.matinee.recommender;

import dev.matinee.recommender.internal.snapshot.SectionKind;
import dev.matinee.recommender.internal.snapshot.SectionWriter;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Numbers of a {@link TrainedModel}, which nothing writes into. */
sealed interface ModelPart {
  /** Makes a section of a snapshot of it. */
  void addTo(SectionWriter sections);

  /** The numbers are handed out to algorithms of this package as they are. */
  final class Longs implements ModelPart {
    private final long[] array;

    Longs(long... array) {
      this.array = array;
    }

    long[] array() {
      return array;
    }

    LongBuffer numbers() {
      return LongBuffer.wrap(array).asReadOnlyBuffer();
    }

    @Override
    public void addTo(SectionWriter sections) {
      sections.add(SectionKind.MODEL_LONGS, numbers());
    }
  }

  /** As {@link Longs}. */
  final class Ints implements ModelPart {
    private final int[] array;

    Ints(int... array) {
      this.array = array;
    }

    int[] array() {
      return array;
    }

    IntBuffer numbers() {
      return IntBuffer.wrap(array).asReadOnlyBuffer();
    }

    @Override
    public void addTo(SectionWriter sections) {
      sections.add(SectionKind.MODEL_INTS, numbers());
    }
  }

  /** As {@link Longs}. */
  final class Floats implements ModelPart {
    private final float[] array;

    Floats(float... array) {
      this.array = array;
    }

    float[] array() {
      return array;
    }

    FloatBuffer numbers() {
      return FloatBuffer.wrap(array).asReadOnlyBuffer();
    }

    @Override
    public void addTo(SectionWriter sections) {
      sections.add(SectionKind.MODEL_FLOATS, numbers());
    }
  }

  /** As {@link Longs}. */
  final class Bytes implements ModelPart {
    private final byte[] array;

    Bytes(byte... array) {
      this.array = array;
    }

    byte[] array() {
      return array;
    }

    ByteBuffer numbers() {
      return ByteBuffer.wrap(array).asReadOnlyBuffer();
    }

    @Override
    public void addTo(SectionWriter sections) {
      sections.add(SectionKind.MODEL_BYTES, numbers());
    }
  }
}
