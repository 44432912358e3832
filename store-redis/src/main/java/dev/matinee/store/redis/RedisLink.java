package dev.matinee.store.redis;

import dev.failsafe.CircuitBreaker;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection to Redis that all threads share. A command takes half a second at most; after
 * one that got no answer, none is sent for a moment, and then one, which decides. So a Redis that
 * hangs costs a request one short wait, and later requests none. Safe for use by any number of
 * threads.
 */
final class RedisLink implements AutoCloseable {
  /** For a command and its answer. */
  static final Duration LIMIT = Duration.ofMillis(500);

  /** Between two tries of a Redis that does not answer. */
  static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(5);
  private static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
  private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);

  private final CircuitBreaker<Object> breaker =
      CircuitBreaker.builder()
          .withFailureThreshold(1)
          .withSuccessThreshold(1)
          .withDelay(PAUSE)
          .onOpen(event -> LOG.warn("Redis does not answer, and is done without"))
          .onClose(event -> LOG.info("Redis answers"))
          .build();
  private final Supplier<CompletionStage<RedisClusterAsyncCommands<String, byte[]>>> connecting;
  private final Runnable closing;
  private final Clock clock;

  /** When the first of the commands was sent that got no answer since the last answer. */
  private final AtomicReference<@Nullable Instant> silentSince = new AtomicReference<>();

  private @Nullable CompletableFuture<RedisClusterAsyncCommands<String, byte[]>> commands;

  private RedisLink(
      Supplier<CompletionStage<RedisClusterAsyncCommands<String, byte[]>>> connecting,
      Runnable closing,
      Clock clock) {
    this.connecting = connecting;
    this.closing = closing;
    this.clock = clock;
  }

  /**
   * Begins to connect; a Redis that is not there yet is tried again with the commands.
   *
   * @param clock tells since when it is silent
   */
  static RedisLink to(RedisAddress address, Clock clock) {
    RedisLink link = address.cluster() ? toCluster(address, clock) : toOne(address, clock);
    CompletableFuture<?> unused =
        link.connected()
            .whenComplete(
                (connected, failure) -> {
                  if (failure != null) {
                    LOG.warn("Redis is not there yet, and is done without until it is");
                  }
                });
    return link;
  }

  private static RedisLink toOne(RedisAddress address, Clock clock) {
    RedisClient client = RedisClient.create();
    client.setOptions(options(ClientOptions.builder()).build());
    return new RedisLink(
        () ->
            client
                .connectAsync(CODEC, address.nodes().get(0))
                .thenApply(connection -> connection.async()),
        () -> client.shutdown(Duration.ZERO, LIMIT),
        clock);
  }

  private static RedisLink toCluster(RedisAddress address, Clock clock) {
    RedisClusterClient client = RedisClusterClient.create(address.nodes());
    // Adaptive refreshes are on by default, for every reason there is.
    ClusterTopologyRefreshOptions refresh =
        ClusterTopologyRefreshOptions.builder()
            .adaptiveRefreshTriggersTimeout(LIMIT)
            .refreshTriggersReconnectAttempts(1)
            .enablePeriodicRefresh(TOPOLOGY_REFRESH)
            .build();
    ClusterClientOptions.Builder options =
        ClusterClientOptions.builder().topologyRefreshOptions(refresh);
    ClientOptions.Builder unused = options(options);
    client.setOptions(options.build());
    return new RedisLink(
        // Which node has what is asked first: to connect does not wait for it.
        () ->
            client
                .refreshPartitionsAsync()
                .thenCompose(known -> client.connectAsync(CODEC))
                .thenApply(connection -> connection.async()),
        () -> client.shutdown(Duration.ZERO, LIMIT),
        clock);
  }

  private static ClientOptions.Builder options(ClientOptions.Builder options) {
    return options
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(SocketOptions.builder().connectTimeout(LIMIT).keepAlive(true).build())
        .timeoutOptions(TimeoutOptions.enabled(LIMIT));
  }

  /**
   * The answer to a command; empty where Redis does not answer, or refuses.
   *
   * @param command sends it; what it gives must not be null
   */
  <T> Optional<T> ask(
      Function<RedisClusterAsyncCommands<String, byte[]>, CompletionStage<T>> command) {
    if (!breaker.tryAcquirePermit()) {
      return Optional.empty();
    }
    Instant begin = clock.instant();
    try {
      T answer = connected().thenCompose(command).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      answered();
      return Optional.ofNullable(answer);
    } catch (ExecutionException | TimeoutException e) {
      return failed(e, begin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      silent(begin);
      return Optional.empty();
    }
  }

  /** A refusal, such as of a key of another type, is an answer. */
  private <T> Optional<T> failed(Exception failure, Instant begin) {
    if (failure.getCause() instanceof RedisCommandExecutionException) {
      LOG.atDebug().addKeyValue("cause", failure.getCause()).log("Redis refused a command");
      answered();
    } else {
      silent(begin);
    }
    return Optional.empty();
  }

  private void answered() {
    silentSince.set(null);
    breaker.recordSuccess();
  }

  private void silent(Instant begin) {
    boolean unused = silentSince.compareAndSet(null, begin);
    breaker.recordFailure();
  }

  /** Since when Redis gives this node no answer; empty while it does. */
  Optional<Instant> silentSince() {
    return Optional.ofNullable(silentSince.get());
  }

  private synchronized CompletableFuture<RedisClusterAsyncCommands<String, byte[]>> connected() {
    CompletableFuture<RedisClusterAsyncCommands<String, byte[]>> known = commands;
    if (known == null || known.isCompletedExceptionally()) {
      known = connecting.get().toCompletableFuture();
      commands = known;
    }
    return known;
  }

  @Override
  public void close() {
    closing.run();
  }
}
