package dev.matinee.web.browse;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.serving.model.FileModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The small data with tags, and numbers at IMDb: movies 1 to 4 are of dreams, 7 is tt0000077. */
final class TaggedMovies {
  private TaggedMovies() {}

  static RunningSite start(Path folder) {
    try {
      Path data = SmallData.write(folder.resolve("data"));
      Files.writeString(
          data.resolve("tags.csv"),
          "userId,movieId,tag,timestamp\n1,1,dreams,0\n1,2,dreams,0\n1,3,dreams,0\n1,4,dreams,0\n");
      Files.writeString(data.resolve("links.csv"), "movieId,imdbId,tmdbId\n7,0000077,1\n");
      return RunningSite.start(
          WebSettings.loopback(0),
          new FileModelSource(data, ReadOptions.STRICT, Algorithms.USER_KNN),
          SqliteStores.open(folder.resolve("matinee.db")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
