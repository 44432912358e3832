package dev.matinee.spark.lists;

import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.UUID;

/**
 * Lists of users of the data as lines of JSON, a file for each part. A file is there when it is
 * whole.
 *
 * @param folder that all processes see
 * @param count how many movies of a list are written
 */
record FileTarget(String folder, int count) implements ListTarget {
  @Override
  public ListCounts write(LiveModel model, ListPart part, ListDigests digests) {
    try {
      Path file = ListFolder.file(Path.of(folder), part.number());
      // Two tasks may make the same part, where Spark gave one of them up.
      Path aside = file.resolveSibling(".%s.%s".formatted(file.getFileName(), UUID.randomUUID()));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
        ListMaker maker = new ListMaker(Clock.systemUTC());
        for (UserId user : part.people()) {
          RecommendationList list = maker.make(model, owner(model, user));
          out.write(ListLines.line(list, count));
          digests.add(list);
        }
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new ListCounts(part.users().size(), 0, 0, digests.byUser());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ListOwner owner(LiveModel model, UserId user) {
    return ListOwner.ofDataSetUser(model, user.dataSetUser().orElseThrow());
  }
}
