package dev.matinee.evaluation.synthetic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code tags.dat} and {@code user_taggedartists.dat}: what kinds of music an artist makes.
 */
final class ArtistTags {
  /** One for each of the kinds that a person may like; the most frequent of them is the eighth. */
  private static final String[] KINDS = {
    "electronic",
    "ambient",
    "folk",
    "singer-songwriter",
    "pop",
    "hip-hop",
    "classical",
    "rock",
    "jazz",
    "tango",
    "metal",
    "soundtrack",
    "trip-hop",
    "soul",
    "industrial",
    "punk",
    "reggae",
    "country"
  };

  private ArtistTags() {}

  static void writeNames(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("tagID\ttagValue\n");
      for (int kind = 0; kind < KINDS.length; kind++) {
        out.write((kind + 1) + "\t" + KINDS[kind] + "\n");
      }
    }
  }

  /** Each kind of an artist is a tag that one of the users gave. */
  static void write(Path file, Movies artists, int users) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("userID\tartistID\ttagID\tday\tmonth\tyear\n");
      for (int artist = 0; artist < artists.count(); artist++) {
        for (int rest = artists.genres(artist); rest != 0; rest &= rest - 1) {
          int kind = Integer.numberOfTrailingZeros(rest) + 1;
          out.write("%d\t%d\t%d\t1\t4\t2009\n".formatted(1 + artist % users, artist + 1, kind));
        }
      }
    }
  }
}
