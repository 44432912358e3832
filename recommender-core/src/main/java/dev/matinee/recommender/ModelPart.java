package dev.matinee.recommender;

import dev.matinee.recommender.internal.SectionKind;
import dev.matinee.recommender.internal.SectionWriter;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/** Numbers of a {@link TrainedModel}, which nothing writes into. */
sealed interface ModelPart {
  /** Makes a section of a snapshot of it. */
  void addTo(SectionWriter sections);

  record Longs(LongBuffer numbers) implements ModelPart {
    static Longs of(long[] numbers) {
      return new Longs(LongBuffer.wrap(numbers).asReadOnlyBuffer());
    }

    @Override
    public void addTo(SectionWriter sections) {
      sections.add(SectionKind.MODEL_LONGS, numbers);
    }
  }

  record Ints(IntBuffer numbers) implements ModelPart {
    static Ints of(int[] numbers) {
      return new Ints(IntBuffer.wrap(numbers).asReadOnlyBuffer());
    }

    @Override
    public void addTo(SectionWriter sections) {
      sections.add(SectionKind.MODEL_INTS, numbers);
    }
  }

  record Floats(FloatBuffer numbers) implements ModelPart {
    static Floats of(float[] numbers) {
      return new Floats(FloatBuffer.wrap(numbers).asReadOnlyBuffer());
    }

    @Override
    public void addTo(SectionWriter sections) {
      sections.add(SectionKind.MODEL_FLOATS, numbers);
    }
  }

  record Bytes(ByteBuffer numbers) implements ModelPart {
    static Bytes of(byte[] numbers) {
      return new Bytes(ByteBuffer.wrap(numbers).asReadOnlyBuffer());
    }

    @Override
    public void addTo(SectionWriter sections) {
      sections.add(SectionKind.MODEL_BYTES, numbers);
    }
  }
}
