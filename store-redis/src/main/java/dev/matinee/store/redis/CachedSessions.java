package dev.matinee.store.redis;

import dev.matinee.store.Session;
import dev.matinee.store.SessionStore;
import dev.matinee.store.SessionWithHistoryVersion;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Near copies of sessions. One that ends leaves a mark in Redis; where Redis was not told, its copy
 * ends with the {@link Lease}. Safe for use by any number of threads.
 *
 * @param clock says what has expired
 */
record CachedSessions(
    SessionStore truth, Copies copies, CachedVersions versions, Lease lease, Clock clock)
    implements SessionStore {
  private static final String FORMAT = "session";

  @Override
  public Optional<Session> find(String tokenHash) {
    return copies
        .find(key(tokenHash))
        .get(0)
        .flatMap(copy -> read(copy, tokenHash))
        .or(() -> findInTruth(tokenHash));
  }

  private Optional<Session> findInTruth(String tokenHash) {
    Instant begin = lease.now();
    Optional<Session> found = truth.find(tokenHash);
    found.ifPresent(session -> keep(session, begin));
    return found;
  }

  @Override
  public Optional<SessionWithHistoryVersion> findWithHistoryVersion(
      String tokenHash, UserId owner) {
    List<Optional<Copy>> found = copies.find(key(tokenHash), CachedVersions.key(owner));
    OptionalLong version = versions.read(found.get(1));
    Optional<Session> session =
        found
            .get(0)
            .flatMap(copy -> read(copy, tokenHash))
            .filter(copy -> copy.userId().equals(owner));
    return version.isPresent() && session.isPresent()
        ? session.map(it -> new SessionWithHistoryVersion(it, version.getAsLong()))
        : findInTruth(tokenHash, owner);
  }

  private Optional<SessionWithHistoryVersion> findInTruth(String tokenHash, UserId owner) {
    Instant begin = lease.now();
    Optional<SessionWithHistoryVersion> found = truth.findWithHistoryVersion(tokenHash, owner);
    found.ifPresent(
        it -> {
          keep(it.session(), begin);
          versions.keep(owner, it.historyVersion(), begin);
        });
    return found;
  }

  @Override
  public List<Session> findAll(Collection<String> tokenHashes) {
    return truth.findAll(tokenHashes);
  }

  @Override
  public void save(Session session) {
    truth.save(session);
    keep(session, lease.now());
  }

  @Override
  public void touch(Session session) {
    Instant begin = lease.now();
    truth.touch(session);
    truth.find(session.tokenHash()).ifPresent(stored -> keep(stored, begin));
  }

  @Override
  public void delete(Collection<String> tokenHashes) {
    truth.delete(tokenHashes);
    tokenHashes.forEach(hash -> copies.end(key(hash), Lease.KEPT));
  }

  private static String key(String tokenHash) {
    return "session:" + tokenHash;
  }

  /** A session that is seen later is a later version of it. */
  private void keep(Session session, Instant readAt) {
    long version = Math.max(0, session.lastSeenAt().getEpochSecond());
    copies.keep(
        key(session.tokenHash()),
        Copy.of(version, data -> write(session, readAt, data)),
        Lease.KEPT);
  }

  private static void write(Session session, Instant readAt, DataOutputStream data)
      throws IOException {
    data.writeUTF(FORMAT);
    data.writeLong(readAt.toEpochMilli());
    data.writeUTF(session.tokenHash());
    data.writeUTF(session.kind().name());
    data.writeUTF(session.userId().value());
    data.writeUTF(session.username().map(Username::value).orElse(""));
    data.writeUTF(session.label());
    data.writeLong(session.createdAt().getEpochSecond());
    data.writeLong(session.lastSeenAt().getEpochSecond());
    data.writeLong(session.expiresAt().getEpochSecond());
    data.writeBoolean(session.remembered());
  }

  private record Dated(Instant readAt, Session session) {}

  private Optional<Session> read(Copy copy, String tokenHash) {
    return copy.fields(CachedSessions::dated)
        .filter(it -> lease.covers(it.readAt()))
        .map(Dated::session)
        .filter(session -> session.tokenHash().equals(tokenHash))
        .filter(session -> !session.isExpired(clock.instant()));
  }

  private static Dated dated(DataInputStream data) throws IOException {
    if (!data.readUTF().equals(FORMAT)) {
      throw new IOException("not a session");
    }
    Instant readAt = Instant.ofEpochMilli(data.readLong());
    Session session =
        new Session(
            data.readUTF(),
            Session.Kind.valueOf(data.readUTF()),
            new UserId(data.readUTF()),
            Optional.of(data.readUTF()).filter(name -> !name.isEmpty()).map(Username::new),
            data.readUTF(),
            Instant.ofEpochSecond(data.readLong()),
            Instant.ofEpochSecond(data.readLong()),
            Instant.ofEpochSecond(data.readLong()),
            data.readBoolean());
    return new Dated(readAt, session);
  }
}
