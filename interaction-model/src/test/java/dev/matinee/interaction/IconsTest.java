package dev.matinee.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The icons of the manifest are what is drawn in {@code icons/icon.svg}. After a change there,
 * {@code mvn -pl interaction-model -am test -Dtest=IconsTest -Dicons.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false} draws them anew.
 */
class IconsTest {
  private static final Path IMAGES = Path.of("skill-package/assets/images");

  @ParameterizedTest
  @CsvSource({"smallIcon.png, 108", "largeIcon.png, 512"})
  void iconsAreDrawnFromTheSource(String name, int size) throws Exception {
    byte[] drawn = draw(size);
    if (Boolean.getBoolean("icons.write")) {
      Files.createDirectories(IMAGES);
      Files.write(IMAGES.resolve(name), drawn);
    }

    BufferedImage kept = image(Files.readAllBytes(IMAGES.resolve(name)));

    assertThat(kept.getWidth()).isEqualTo(size);
    assertThat(kept.getHeight()).isEqualTo(size);
    assertThat(difference(kept, image(drawn))).isLessThan(2);
  }

  private static byte[] draw(int size) throws IOException, TranscoderException {
    PNGTranscoder transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) size);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    transcoder.transcode(
        new TranscoderInput(Path.of("icons/icon.svg").toUri().toString()),
        new TranscoderOutput(png));
    return png.toByteArray();
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** The mean difference of a channel, of 255: other platforms smooth edges in other ways. */
  private static double difference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
        }
      }
    }
    return sum / (3.0 * one.getWidth() * one.getHeight());
  }
}
