package dev.matinee.evaluation.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code artists.dat}; none of the artists has a page or a picture. */
final class ArtistFile {
  private ArtistFile() {}

  static void write(Path file, int artists) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id\tname\turl\tpictureURL\n");
      for (int artist = 0; artist < artists; artist++) {
        out.write((artist + 1) + "\t" + name(artist) + "\t\t\n");
      }
    }
  }

  /** A title without its article. */
  private static String name(int artist) {
    String title = SyntheticTitle.of(artist);
    int comma = title.indexOf(',');
    return comma < 0 ? title : title.substring(0, comma);
  }
}
