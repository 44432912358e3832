package dev.matinee.recommender;

import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a {@link TrainedModel} is but for its parts.
 *
 * @param algorithm what made it
 * @param ratingsVersion what it was trained on
 * @param settings of the algorithm
 * @param metrics by name
 * @param partCount how many parts there are
 */
record ModelHead(
    String algorithm,
    String ratingsVersion,
    String settings,
    SortedMap<String, Double> metrics,
    int partCount) {
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    writeText(algorithm, out);
    writeText(ratingsVersion, out);
    writeText(settings, out);
    out.writeInt(metrics.size());
    for (Map.Entry<String, Double> metric : metrics.entrySet()) {
      writeText(metric.getKey(), out);
      out.writeDouble(metric.getValue());
    }
    out.writeInt(partCount);
    return bytes.toByteArray();
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what {@link #bytes} made.
   *
   * @throws SnapshotDamage if it was not made so
   */
  static ModelHead read(byte[] bytes) throws SnapshotDamage {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw SnapshotDamage.damaged("a model in it cannot be read");
    }
  }

  private static ModelHead read(DataInputStream in) throws IOException {
    String algorithm = readText(in);
    String ratingsVersion = readText(in);
    String settings = readText(in);
    SortedMap<String, Double> metrics = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      TrainedModel.putMetric(metrics, readText(in), in.readDouble());
    }
    return new ModelHead(algorithm, ratingsVersion, settings, metrics, in.readInt());
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a text of " + length + " bytes");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  /** The model with these parts. */
  TrainedModel with(List<ModelPart> parts) throws SnapshotDamage {
    if (parts.size() != partCount) {
      throw SnapshotDamage.damaged(
          "a model of %s in it has %d parts and should have %d"
              .formatted(algorithm, parts.size(), partCount));
    }
    return new TrainedModel(algorithm, ratingsVersion, settings, metrics, parts);
  }
}
