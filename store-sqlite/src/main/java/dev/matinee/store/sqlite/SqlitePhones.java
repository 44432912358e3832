package dev.matinee.store.sqlite;

import dev.matinee.store.PersonGoneException;
import dev.matinee.store.Phone;
import dev.matinee.store.PhoneCode;
import dev.matinee.store.PhoneConsent;
import dev.matinee.store.PhoneStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.TextWishes;
import dev.matinee.store.TextsTold;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in SQLite: one row per person. */
final class SqlitePhones implements PhoneStore {
  private static final String COLUMNS =
      """
      user_id, version, number, number_hash, consented_at, consent_version, consent_wording,
      verified_at, code_hash, code_expires_at, code_tries_left, when_ready, weekly, language, zone,
      ready_version, waiting_since, told_week, told_movies, expires_at""";
  private static final String ALIVE = "(expires_at IS NULL OR expires_at > ?)";
  private static final String SELECT = "SELECT " + COLUMNS + " FROM phones WHERE ";
  private static final String FIND = SELECT + "user_id = ? AND " + ALIVE;
  private static final String AFTER =
      SELECT + "user_id > ? AND " + ALIVE + " ORDER BY user_id LIMIT 200";

  /** The first version takes the place of none, or of one that has expired. */
  private static final String WRITE =
      "INSERT INTO phones AS stored ("
          + COLUMNS
          + ") SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE "
          + Gone.NOT
          + " AND (? = 1 OR EXISTS (SELECT 1 FROM phones WHERE user_id = ? AND version = ?))"
          + """

          ON CONFLICT (user_id) DO UPDATE SET
            version = excluded.version, number = excluded.number,
            number_hash = excluded.number_hash, consented_at = excluded.consented_at,
            consent_version = excluded.consent_version, consent_wording = excluded.consent_wording,
            verified_at = excluded.verified_at, code_hash = excluded.code_hash,
            code_expires_at = excluded.code_expires_at, code_tries_left = excluded.code_tries_left,
            when_ready = excluded.when_ready, weekly = excluded.weekly,
            language = excluded.language, zone = excluded.zone,
            ready_version = excluded.ready_version, waiting_since = excluded.waiting_since,
            told_week = excluded.told_week, told_movies = excluded.told_movies,
            expires_at = excluded.expires_at
          WHERE stored.version = excluded.version - 1 OR stored.expires_at <= ?""";

  private static final String FORGET = "DELETE FROM phones WHERE user_id = ?";

  private final Database database;
  private final Clock clock;
  private final StoredSalt salt;

  SqlitePhones(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.salt = new StoredSalt(database, "phone salt");
  }

  @Override
  public String hash(String secret) {
    return salt.hash(secret);
  }

  @Override
  public Optional<Phone> find(UserId userId) {
    return database.find(Sql.of(FIND, userId.value(), now()), SqlitePhones::phone);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  @Override
  public void write(Phone next) {
    List<@Nullable Object> values = new ArrayList<>(columns(next));
    String userId = next.userId().value();
    values.addAll(List.of(userId, next.version(), userId, next.version() - 1, now()));
    if (database.change(Sql.of(WRITE, values.toArray())) == 0) {
      if (Gone.is(database, next.userId())) {
        throw new PersonGoneException(next.userId());
      }
      throw new VersionConflictException(next);
    }
  }

  private static List<@Nullable Object> columns(Phone phone) {
    Optional<PhoneCode> code = phone.code();
    List<@Nullable Object> columns = new ArrayList<>();
    columns.addAll(
        List.of(phone.userId().value(), phone.version(), phone.number(), phone.numberHash()));
    PhoneConsent consent = phone.consent();
    columns.addAll(List.of(consent.time().getEpochSecond(), consent.version(), consent.wording()));
    columns.add(seconds(phone.verifiedAt()));
    columns.add(code.map(PhoneCode::hash).orElse(null));
    columns.add(seconds(code.map(PhoneCode::expiresAt)));
    columns.add(code.map(PhoneCode::triesLeft).orElse(null));
    TextWishes wishes = phone.wishes();
    columns.addAll(
        List.of(
            wishes.whenReady() ? 1 : 0,
            wishes.weekly() ? 1 : 0,
            wishes.language().toLanguageTag(),
            wishes.zone().getId()));
    TextsTold told = phone.told();
    columns.add(told.readyVersion());
    columns.add(seconds(told.waitingSince()));
    columns.addAll(List.of(told.week(), Json.ofNumbers(told.movies())));
    columns.add(seconds(phone.expiresAt()));
    return columns;
  }

  private static @Nullable Long seconds(Optional<Instant> time) {
    return time.map(Instant::getEpochSecond).orElse(null);
  }

  private static Phone phone(ResultSet row) throws SQLException {
    try {
      return new Phone(
          new UserId(row.getString("user_id")),
          row.getLong("version"),
          row.getString("number"),
          row.getString("number_hash"),
          new PhoneConsent(
              RowReader.second(row, "consented_at"),
              row.getString("consent_version"),
              row.getString("consent_wording")),
          optionalSecond(row, "verified_at"),
          code(row),
          wishes(row),
          told(row),
          optionalSecond(row, "expires_at"));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new StoreException("the stored number is damaged", e);
    }
  }

  private static Optional<PhoneCode> code(ResultSet row) throws SQLException {
    String hash = row.getString("code_hash");
    return hash == null
        ? Optional.empty()
        : Optional.of(
            new PhoneCode(
                hash, RowReader.second(row, "code_expires_at"), row.getInt("code_tries_left")));
  }

  private static TextWishes wishes(ResultSet row) throws SQLException {
    return new TextWishes(
        row.getBoolean("when_ready"),
        row.getBoolean("weekly"),
        Locale.forLanguageTag(row.getString("language")),
        ZoneId.of(row.getString("zone")));
  }

  private static TextsTold told(ResultSet row) throws SQLException {
    return new TextsTold(
        row.getLong("ready_version"),
        optionalSecond(row, "waiting_since"),
        row.getString("told_week"),
        Json.readNumbers(row.getString("told_movies")));
  }

  private static Optional<Instant> optionalSecond(ResultSet row, String column)
      throws SQLException {
    return row.getObject(column) == null
        ? Optional.empty()
        : Optional.of(RowReader.second(row, column));
  }

  @Override
  public void forget(UserId userId) {
    database.change(Sql.of(FORGET, userId.value()));
  }

  @Override
  public void scan(Consumer<Phone> reader) {
    String last = "";
    List<Phone> page;
    do {
      page = database.findAll(Sql.of(AFTER, last, now()), SqlitePhones::phone);
      page.forEach(reader);
      last = page.isEmpty() ? last : page.get(page.size() - 1).userId().value();
    } while (!page.isEmpty());
  }
}
