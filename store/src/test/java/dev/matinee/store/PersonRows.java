package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.deletion.PersonDeletion;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The rows of an account in every table, written as the site and the skill do. Rows of a kind that
 * may be there more than once are numbered.
 */
public final class PersonRows {
  /** How many kinds of writes there are. */
  static final int KINDS = 9;

  private final Stores stores;
  private final Account account;
  private final Instant later = Instant.now().plusSeconds(3600);
  private final CountDownLatch begun = new CountDownLatch(KINDS);
  private final AtomicInteger highest = new AtomicInteger();

  /** To ask for one takes a while, so it is asked for those alone that there were. */
  private final AtomicInteger codes = new AtomicInteger();

  private PersonRows(Stores stores, Account account) {
    this.stores = stores;
    this.account = account;
  }

  /** A new account, ready for what its owner will tell. */
  public static PersonRows make(Stores stores) {
    Account account = Samples.account();
    assertThat(stores.accounts().create(account)).isTrue();
    assertThat(stores.histories().create(account.userId())).isTrue();
    return new PersonRows(stores, account);
  }

  /** An account that is there already, as in another process. */
  public static PersonRows of(Stores stores, Account account) {
    return new PersonRows(stores, account);
  }

  public Account account() {
    return account;
  }

  public void writeAll(int number) {
    rate(number);
    list(number);
    heard();
    refused(number).forEach(Runnable::run);
  }

  /** The writes that a store refuses with an exception where the account is gone. */
  List<Runnable> refused(int number) {
    return List.of(
        () -> rate(number),
        () -> link(number),
        () -> grant(number),
        () -> session(number),
        () -> code(number),
        () -> challenge(number),
        this::evening,
        this::joinEvening,
        this::phone,
        this::text);
  }

  private IntConsumer kind(int kind) {
    return switch (kind) {
      case 0 ->
          number -> {
            rate(number);
            list(number);
          };
      case 1 -> this::link;
      case 2 -> this::grant;
      case 3 -> this::session;
      case 4 -> this::code;
      case 5 -> this::challenge;
      case 6 -> this::eveningOf;
      case 7 -> this::phoneOf;
      default ->
          number -> {
            heard();
            list(Integer.MAX_VALUE);
          };
    };
  }

  /** How often it wrote, until the store refused it or, where it is not told, some time after. */
  int writeUntilRefused(int kind, AtomicBoolean deleted) {
    int count = 0;
    for (int after = 0; after < 3; after += deleted.get() ? 1 : 0) {
      try {
        kind(kind).accept(count);
      } catch (PersonGoneException gone) {
        return count;
      }
      if (count == 0) {
        begun.countDown();
      }
      count++;
      highest.accumulateAndGet(count, Math::max);
    }
    return count;
  }

  /** Until there is a row of each kind. */
  void awaitWriters() throws InterruptedException {
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
  }

  private void rate(int number) {
    stores.histories().update(account.userId(), Told.BY_PAGE, told -> told.watch(number + 1L));
  }

  void list(int version) {
    boolean unused = stores.recommendations().save(Samples.list(account.userId(), version));
  }

  void heard() {
    stores.heardLists().save(new HeardList(account.userId(), List.of(1L), Samples.NOON));
  }

  private void link(int number) {
    stores.voiceLinks().save(new VoiceLink(alexaUser(number), account.userId(), Samples.NOON));
  }

  private String alexaUser(int number) {
    return account.userId().value() + "-alexa-" + number;
  }

  private void grant(int number) {
    stores
        .oauth()
        .save(new OAuthGrant(grantId(number), account.userId(), "alexa", 0, Samples.NOON, later));
  }

  private String grantId(int number) {
    return account.userId().value() + "-grant-" + number;
  }

  /** As the site does: the account lists it first, in the place of the one before, which ends. */
  private void session(int number) {
    Session session = Samples.session(account, sessionHash(number));
    try {
      Account unused =
          stores
              .accounts()
              .update(account.username(), it -> it.withSessions(List.of(session.tokenHash())));
    } catch (NoSuchAccountException gone) {
      throw new PersonGoneException(account.userId());
    }
    stores.sessions().delete(List.of(sessionHash(number - 1)));
    stores.sessions().save(session);
  }

  private String sessionHash(int number) {
    return account.userId().value() + "-session-" + number;
  }

  void code(int number) {
    PairingCode code = new PairingCode(codeHash(number), account.userId(), later);
    assertThat(stores.pairingCodes().create(code)).isTrue();
    codes.accumulateAndGet(number + 1, Math::max);
  }

  String codeHash(int number) {
    return account.userId().value() + "-code-" + number;
  }

  private void challenge(int number) {
    stores
        .challenges()
        .create(new Challenge(challengeHash(number), Optional.of(account.userId()), later));
  }

  private void eveningOf(int number) {
    if (number % 2 == 0) {
      evening();
    } else {
      joinEvening();
    }
  }

  private void phoneOf(int number) {
    if (number % 2 == 0) {
      phone();
    } else {
      text();
    }
  }

  private void phone() {
    Optional<Phone> unused =
        stores
            .phones()
            .update(
                account.userId(),
                found ->
                    found
                        .map(it -> it.verified(Samples.NOON))
                        .or(() -> Optional.of(Samples.phone(account.userId()))));
  }

  private void text() {
    stores.messages().keep(new OutboxText(account.userId(), "…78", "Your list", Samples.NOON));
  }

  /** One that the person starts. */
  private void evening() {
    Evening unused = start(account.userId());
  }

  /** One of another person, who stays in. */
  private void joinEvening() {
    Evening others = start(Samples.guest());
    EveningMember me = new EveningMember(account.userId(), "me");
    Evening unused = stores.evenings().update(others.code(), evening -> evening.with(me));
  }

  /** As the site does: with another code where one is taken. */
  private Evening start(UserId person) {
    EveningMember starter = new EveningMember(person, "starter");
    Evening evening;
    do {
      evening = Evening.start(JoinCode.random(), "turns", starter, Instant.now());
    } while (!stores.evenings().create(evening));
    return evening;
  }

  private String challengeHash(int number) {
    return account.userId().value() + "-challenge-" + number;
  }

  /** As the site does. */
  public void delete() {
    stores.histories().delete(account.userId(), ChangeCause.of(EventSource.WEB, Instant.now()));
    new PersonDeletion(stores).finish(account);
  }

  /** Fails where a reader finds anything of the person. */
  public void requireNone() {
    UserId id = account.userId();
    assertThat(stores.accounts().find(account.username())).isEmpty();
    assertThat(stores.accounts().find(id)).isEmpty();
    assertThat(stores.histories().read(id)).isEqualTo(History.empty(id));
    assertThat(stores.recommendations().find(id)).isEmpty();
    assertThat(stores.heardLists().find(id)).isEmpty();
    assertThat(stores.voiceLinks().linksOf(id)).isEmpty();
    assertThat(stores.oauth().grantsOf(id)).isEmpty();
    assertThat(stores.evenings().evenings(id)).isEmpty();
    assertThat(stores.phones().find(id)).isEmpty();
    assertThat(stores.messages().outbox()).extracting(OutboxText::owner).doesNotContain(id);
    assertThat(stores.sessions().findAll(numbered(this::sessionHash))).isEmpty();
    assertThat(numbered(this::alexaUser)).allSatisfy(this::requireNoLink);
    assertThat(IntStream.range(0, codes.get()).mapToObj(this::codeHash))
        .allSatisfy(this::requireNoCode);
  }

  /** Fails where a reader misses any row of {@link #writeAll}. */
  public void requireAll() {
    UserId id = account.userId();
    assertThat(stores.accounts().find(account.username())).isPresent();
    assertThat(stores.histories().read(id).version()).isEqualTo(1);
    assertThat(stores.recommendations().find(id)).isPresent();
    assertThat(stores.heardLists().find(id)).isPresent();
    assertThat(stores.voiceLinks().linksOf(id)).hasSize(1);
    assertThat(stores.oauth().grantsOf(id)).hasSize(1);
    assertThat(stores.evenings().evenings(id)).hasSize(2);
    assertThat(stores.phones().find(id)).isPresent();
    assertThat(stores.messages().outbox()).extracting(OutboxText::owner).contains(id);
  }

  private void requireNoLink(String alexaUser) {
    assertThat(stores.voiceLinks().find(alexaUser)).isEmpty();
  }

  private void requireNoCode(String hash) {
    assertThat(stores.pairingCodes().redeem(hash)).isEmpty();
  }

  private List<String> numbered(IntFunction<String> name) {
    return IntStream.rangeClosed(0, highest.get()).mapToObj(name).toList();
  }
}
