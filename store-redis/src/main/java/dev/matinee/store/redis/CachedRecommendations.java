package dev.matinee.store.redis;

import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.PackedMovies;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.Retention;
import dev.matinee.store.UserId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Copies of packed lists. A list says which history and model it is of, and its reader compares
 * them: an old copy is a list that is made anew, and never a wrong page. Plain lists are not
 * copied. Safe for use by any number of threads.
 *
 * @param clock says what has expired
 */
record CachedRecommendations(RecommendationStore truth, Copies copies, Clock clock)
    implements RecommendationStore {
  /** A copy that Redis could not be told the end of is gone after this. */
  static final Duration KEPT = Duration.ofHours(1);

  private static final String FORMAT = "list";

  @Override
  public Optional<RecommendationList> find(UserId userId) {
    return copies
        .find(key(userId))
        .get(0)
        .flatMap(copy -> read(copy, userId))
        .or(() -> findInTruth(userId));
  }

  private Optional<RecommendationList> findInTruth(UserId userId) {
    Optional<RecommendationList> found = truth.find(userId);
    found.ifPresent(this::keep);
    return found;
  }

  /** Asks the store, since the version has to be that of the history. */
  @Override
  public Optional<ListWithHistoryVersion> findWithHistoryVersion(UserId userId) {
    return truth.findWithHistoryVersion(userId);
  }

  @Override
  public boolean save(RecommendationList list) {
    boolean saved = truth.save(list);
    if (saved) {
      keep(list);
    }
    return saved;
  }

  @Override
  public void forget(UserId userId) {
    truth.forget(userId);
    copies.end(key(userId), KEPT);
  }

  private static String key(UserId userId) {
    return "list:" + userId.value();
  }

  /** A plain list is not copied, and an empty copy in its place sends its readers to the store. */
  private void keep(RecommendationList list) {
    Copy copy =
        list.packed()
            .map(packed -> Copy.of(list.historyVersion(), data -> write(list, packed, data)))
            .orElseGet(() -> Copy.ofNothing(list.historyVersion()));
    copies.keep(key(list.userId()), copy, KEPT);
  }

  private static void write(RecommendationList list, PackedMovies packed, DataOutputStream data)
      throws IOException {
    data.writeUTF(FORMAT);
    data.writeUTF(list.userId().value());
    data.writeLong(list.historyVersion());
    data.writeUTF(list.modelVersion());
    data.writeLong(list.knowsOthersUntil().toEpochMilli());
    data.writeLong(list.computedAt().toEpochMilli());
    data.writeUTF(packed.titles());
    data.writeInt(packed.count());
    byte[] bytes = packed.bytes();
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  private Optional<RecommendationList> read(Copy copy, UserId userId) {
    return copy.fields(CachedRecommendations::list)
        .filter(list -> list.userId().equals(userId))
        .filter(list -> !isExpired(list));
  }

  private boolean isExpired(RecommendationList list) {
    return list.userId().isGuest()
        && !clock.instant().isBefore(list.computedAt().plus(Retention.GUEST));
  }

  private static RecommendationList list(DataInputStream data) throws IOException {
    if (!data.readUTF().equals(FORMAT)) {
      throw new IOException("not a list");
    }
    RecommendationList list =
        new RecommendationList(
            new UserId(data.readUTF()),
            data.readLong(),
            data.readUTF(),
            Instant.ofEpochMilli(data.readLong()),
            Instant.ofEpochMilli(data.readLong()),
            List.of());
    String titles = data.readUTF();
    int count = data.readInt();
    int length = data.readInt();
    if (length != data.available()) {
      throw new IOException("cut off");
    }
    return list.with(new PackedMovies(titles, count, data.readAllBytes()));
  }
}
