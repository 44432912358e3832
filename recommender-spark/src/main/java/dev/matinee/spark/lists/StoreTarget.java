package dev.matinee.spark.lists;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.matinee.published.ListRequest;
import dev.matinee.serving.list.ListFormat;
import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.list.ModelTitles;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lists of users of the data and of accounts, in the store where the site and the skill read them.
 * A list that is there stays if it is of the same history and model, and if it is of a later
 * history. A store that does not answer is asked again for two minutes.
 *
 * @param address of the store
 * @param environment what its engine is set by
 */
record StoreTarget(String address, Map<String, String> environment) implements ListTarget {
  /** What engines of stores are set by; everything else of them comes from AWS's own variables. */
  private static final String SETTINGS = "MATINEE_";

  private static final ConcurrentMap<StoreTarget, Stores> OPENED = new ConcurrentHashMap<>();
  private static final FailsafeExecutor<Object> PATIENT =
      Failsafe.with(
          RetryPolicy.builder()
              .handle(StoreUnavailableException.class)
              .withDelay(Duration.ofSeconds(1))
              .withMaxRetries(-1)
              .withMaxDuration(Duration.ofMinutes(2))
              .build());

  StoreTarget {
    environment = Map.copyOf(environment);
  }

  /** A store whose engine is set by this process's own environment. */
  static StoreTarget of(String address) {
    Map<String, String> settings = new TreeMap<>(System.getenv());
    settings.keySet().removeIf(name -> !name.startsWith(SETTINGS));
    return new StoreTarget(address, settings);
  }

  /** What an attempt to write a list ended with. */
  private enum Outcome {
    MADE,
    THERE,
    REFUSED
  }

  /**
   * Returns if the store can be written to.
   *
   * @throws dev.matinee.store.StoreException otherwise; the message says what to do
   */
  void check() {
    stores().check();
  }

  /** Users of the data, and the accounts that told anything. */
  List<UserId> people(long... users) {
    List<UserId> people = new ArrayList<>(BatchLists.people(users));
    stores()
        .histories()
        .scanAccounts(
            history -> {
              if (history.version() > 0) {
                people.add(history.userId());
              }
            });
    return people;
  }

  /** Those of some people whose list knows the history that they ask for, or a later one. */
  List<ListRequest.Person> listed(List<ListRequest.Person> people) {
    return people.stream().flatMap(person -> listed(person).stream()).toList();
  }

  private Optional<ListRequest.Person> listed(ListRequest.Person person) {
    UserId id = new UserId(person.userId());
    return PATIENT
        .get(() -> stores().recommendations().find(id))
        .filter(list -> list.historyVersion() >= person.historyVersion())
        .map(list -> new ListRequest.Person(person.userId(), list.historyVersion()));
  }

  @Override
  public ListCounts write(LiveModel model, ListPart part, ListDigests digests) {
    Writing writing = new Writing(model, stores(), digests, ListFormat.of(environment));
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (UserId person : part.people()) {
      counts.merge(PATIENT.get(() -> writing.write(person)), 1L, Long::sum);
    }
    return new ListCounts(
        counts.getOrDefault(Outcome.MADE, 0L),
        counts.getOrDefault(Outcome.THERE, 0L),
        counts.getOrDefault(Outcome.REFUSED, 0L),
        digests.byUser());
  }

  /** One for all tasks of this process. */
  private Stores stores() {
    return OPENED.computeIfAbsent(this, target -> StoreEngines.open(address, environment));
  }

  /** Writes lists of a model. */
  private static final class Writing {
    private final LiveModel model;
    private final Stores stores;
    private final RecommendationStore lists;
    private final ListDigests digests;
    private final ListMaker maker = new ListMaker(Clock.systemUTC());

    Writing(LiveModel model, Stores stores, ListDigests digests, ListFormat format) {
      this.model = model;
      this.stores = stores;
      this.digests = digests;
      ModelReference live = new ModelReference();
      live.publish(model);
      lists = new ModelTitles(live, format).over(stores.recommendations());
    }

    Outcome write(UserId person) {
      Optional<ListOwner> owner = owner(person);
      if (owner.isEmpty()) {
        return Outcome.REFUSED;
      }
      if (isThere(owner.get())) {
        return Outcome.THERE;
      }
      RecommendationList list = maker.make(model, owner.get());
      if (!lists.save(list)) {
        return Outcome.REFUSED;
      }
      digests.add(list);
      return Outcome.MADE;
    }

    /** Empty for an account or a guest who is gone by now. */
    private Optional<ListOwner> owner(UserId person) {
      if (person.dataSetUser().isPresent()) {
        return Optional.of(ListOwner.ofDataSetUser(model, person.dataSetUser().getAsLong()));
      }
      History history = stores.histories().read(person);
      return history.version() == 0 ? Optional.empty() : Optional.of(ListOwner.of(model, history));
    }

    /** By its head: the titles of a packed list are not needed. */
    private boolean isThere(ListOwner owner) {
      return stores
          .recommendations()
          .find(owner.userId())
          .filter(list -> list.isFor(owner.historyVersion(), model.version()))
          .filter(list -> !list.knowsOthersUntil().isBefore(model.knowsOthersUntil()))
          .isPresent();
    }
  }
}
