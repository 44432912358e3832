package dev.matinee.serving.list;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a list in the near-cache, else in the store, else computes and stores it. A list counts for
 * one history and one model, and while it knows well enough what others rated. Requests that miss
 * the same list at the same time wait for one computation. Safe for use by any number of threads.
 */
public final class RecommendationFlow {
  private static final Logger LOG = LoggerFactory.getLogger(RecommendationFlow.class);

  private final RecommendationStore store;
  private final ListKeeper keeper;
  private final NearCache nearCache;
  private final ListMaker maker;
  private final ListFreshness freshness;
  private final Consumer<ServedList> listener;
  private final ConcurrentHashMap<NearCache.Key, CompletableFuture<ServedList>> running =
      new ConcurrentHashMap<>();

  /**
   * Over a store and a cache.
   *
   * @param listener is told of every list that somebody asked for; it returns at once
   */
  public RecommendationFlow(
      RecommendationStore store,
      NearCache nearCache,
      ListMaker maker,
      ListFreshness freshness,
      Consumer<ServedList> listener) {
    this.store = store;
    this.keeper = new ListKeeper(store);
    this.nearCache = nearCache;
    this.maker = maker;
    this.freshness = freshness;
    this.listener = listener;
  }

  /** The list of a person, by a model. */
  public ServedList list(LiveModel model, ListOwner owner) {
    return told(prepare(model, owner));
  }

  /** The same before anybody asks for it. */
  ServedList prepare(LiveModel model, ListOwner owner) {
    NearCache.Key key = new NearCache.Key(owner.userId(), owner.historyVersion(), model.version());
    return nearCache
        .find(key)
        .filter(list -> freshness.suffices(list, model))
        .map(list -> new ServedList(list, ListSource.NEAR, owner.stale()))
        .or(() -> nearCache.findUnstored(key).map(list -> unstored(list, owner)))
        .orElseGet(() -> once(key, model, owner));
  }

  /** The list of a person as it is wished for. Only the usual one is kept. */
  public ServedList list(LiveModel model, ListOwner owner, ListWish wish) {
    return wish.isUsual()
        ? list(model, owner)
        : told(new ServedList(maker.make(model, owner, wish), ListSource.FILTERED, owner.stale()));
  }

  /** How many lists are being looked for or computed. */
  public int running() {
    return running.size();
  }

  private ServedList told(ServedList list) {
    listener.accept(list);
    return list;
  }

  private ServedList once(NearCache.Key key, LiveModel model, ListOwner owner) {
    CompletableFuture<ServedList> mine = new CompletableFuture<>();
    CompletableFuture<ServedList> first = running.putIfAbsent(key, mine);
    if (first != null) {
      return await(first).askedBy(owner);
    }
    try {
      mine.complete(findOrMake(key, model, owner));
    } catch (RuntimeException | Error e) {
      // Whatever it is, those who wait for this computation must not wait for ever.
      mine.completeExceptionally(e);
    } finally {
      running.remove(key);
    }
    return await(mine);
  }

  private static ServedList await(CompletableFuture<ServedList> list) {
    try {
      return list.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private ServedList findOrMake(NearCache.Key key, LiveModel model, ListOwner owner) {
    if (!owner.kept()) {
      return near(key, maker.make(model, owner), ListSource.COMPUTED, owner);
    }
    try {
      Optional<RecommendationList> stored = find(key, model);
      if (stored.isPresent()) {
        return near(key, stored.get(), ListSource.STORED, owner);
      }
    } catch (StoreException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("a list could not be read");
      return unstored(key, maker.make(model, owner), owner);
    }
    RecommendationList list = maker.make(model, owner);
    return isStored(list)
        ? near(key, list, ListSource.COMPUTED, owner)
        : unstored(key, list, owner);
  }

  private Optional<RecommendationList> find(NearCache.Key key, LiveModel model) {
    return store
        .find(key.userId())
        .filter(list -> list.isFor(key.historyVersion(), key.modelVersion()))
        .filter(list -> freshness.suffices(list, model));
  }

  private boolean isStored(RecommendationList list) {
    try {
      return keeper.keep(list);
    } catch (StoreException e) {
      LOG.atWarn().addKeyValue("cause", e.getMessage()).log("a list could not be stored");
      return false;
    }
  }

  private ServedList near(
      NearCache.Key key, RecommendationList list, ListSource source, ListOwner owner) {
    nearCache.keep(key, list);
    return new ServedList(list, source, owner.stale());
  }

  private ServedList unstored(NearCache.Key key, RecommendationList list, ListOwner owner) {
    nearCache.keepUnstored(key, list);
    return unstored(list, owner);
  }

  private static ServedList unstored(RecommendationList list, ListOwner owner) {
    return new ServedList(list, ListSource.UNSTORED, owner.stale());
  }
}
