package dev.matinee.web.metrics;

import static java.util.Objects.requireNonNull;

import dev.matinee.store.AccountStore;
import dev.matinee.store.ChallengeStore;
import dev.matinee.store.EveningStore;
import dev.matinee.store.HeardListStore;
import dev.matinee.store.HistoryFeed;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.MessageStore;
import dev.matinee.store.OAuthStore;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.PhoneStore;
import dev.matinee.store.PosterStore;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.SessionStore;
import dev.matinee.store.SharedTallies;
import dev.matinee.store.StoreCalls;
import dev.matinee.store.Stores;
import dev.matinee.store.VoiceLinkStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores whose calls are timed and whose failures are counted, on whatever engine. Safe for use by
 * any number of threads.
 */
record MeasuredStores(
    Stores inner,
    HistoryStore histories,
    RecommendationStore recommendations,
    AccountStore accounts,
    SessionStore sessions,
    ChallengeStore challenges,
    VoiceLinkStore voiceLinks,
    PairingCodeStore pairingCodes,
    OAuthStore oauth,
    PosterStore posters,
    HeardListStore heardLists,
    EveningStore evenings,
    PhoneStore phones,
    MessageStore messages)
    implements Stores {

  static MeasuredStores of(Stores inner, StoreMeters meters) {
    return new MeasuredStores(
        inner,
        measured("histories", HistoryStore.class, inner.histories(), meters),
        measured("recommendations", RecommendationStore.class, inner.recommendations(), meters),
        measured("accounts", AccountStore.class, inner.accounts(), meters),
        measured("sessions", SessionStore.class, inner.sessions(), meters),
        measured("challenges", ChallengeStore.class, inner.challenges(), meters),
        measured("voice-links", VoiceLinkStore.class, inner.voiceLinks(), meters),
        measured("pairing-codes", PairingCodeStore.class, inner.pairingCodes(), meters),
        measured("oauth", OAuthStore.class, inner.oauth(), meters),
        measured("posters", PosterStore.class, inner.posters(), meters),
        measured("heard-lists", HeardListStore.class, inner.heardLists(), meters),
        measured("evenings", EveningStore.class, inner.evenings(), meters),
        measured("phones", PhoneStore.class, inner.phones(), meters),
        measured("messages", MessageStore.class, inner.messages(), meters));
  }

  @Override
  public void check() {
    inner.check();
  }

  @Override
  public Optional<StoreCalls> calls() {
    return inner.calls();
  }

  @Override
  public SharedTallies tallies() {
    return inner.tallies();
  }

  @Override
  public void close() {
    inner.close();
  }

  private static <T> T measured(String name, Class<T> type, T store, StoreMeters meters) {
    var calls =
        Stream.of(type.getMethods())
            .map(Method::getName)
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(), operation -> new StoreMeters.Call(name, operation)));
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              StoreMeters.Call call = calls.get(method.getName());
              if (method.getReturnType() == HistoryFeed.class) {
                // Asking for the feed calls nothing; its own calls count.
                HistoryFeed feed = (HistoryFeed) requireNonNull(invoke(store, method, arguments));
                return measured("history-feed", HistoryFeed.class, feed, meters);
              }
              return call == null
                  ? invoke(store, method, arguments)
                  : timed(call, meters, store, method, arguments);
            });
    return type.cast(proxy);
  }

  private static @Nullable Object timed(
      StoreMeters.Call call, StoreMeters meters, Object store, Method method, Object[] arguments)
      throws Throwable {
    long start = System.nanoTime();
    try {
      Object result = invoke(store, method, arguments);
      meters.succeeded(call, System.nanoTime() - start);
      return result;
    } catch (Throwable failure) {
      meters.failed(call, System.nanoTime() - start, failure);
      throw failure;
    }
  }

  private static @Nullable Object invoke(Object store, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
