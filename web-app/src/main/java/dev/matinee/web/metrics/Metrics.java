package dev.matinee.web.metrics;

import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.Stores;
import io.javalin.http.RequestLogger;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * What a node measures of itself. No label names a person, a movie or a token, and the values of
 * each label are few. Safe for use by any number of threads.
 */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RequestTimers requests = new RequestTimers(registry);
  private final StoreMeters stores = new StoreMeters(registry);
  private final ListMeters lists = new ListMeters(registry);
  private final SearchMeters searches = new SearchMeters(registry);
  private final JvmGcMetrics gc = new JvmGcMetrics();
  private final ModelMeters models;

  /** Of a node that answers by some models. */
  public Metrics(ModelReference models) {
    this.models = new ModelMeters(models, registry);
    gc.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  /** Is told of every request. */
  public RequestLogger requests() {
    return requests;
  }

  /** The same stores, measured; for the one set of stores that the node has. */
  public Stores measured(Stores inner) {
    new CircuitMeters(inner, registry).register();
    return MeasuredStores.of(inner, stores);
  }

  /** Is told of every search how many movies it found. */
  public IntConsumer searches() {
    return searches;
  }

  /** Looks for what is measured by its name, with dots between its words. */
  public Search find(String name) {
    return registry.find(name);
  }

  /** Is told of every list that somebody asked for. */
  public Consumer<ServedList> lists() {
    return lists;
  }

  /**
   * Shows a number that is read when somebody looks.
   *
   * @param name with dots between its words
   */
  public void gauge(String name, String description, IntSupplier value) {
    Gauge.builder(name, value::getAsInt).description(description).register(registry);
  }

  /**
   * Shows how often something happened, as it is when somebody looks.
   *
   * @param name with dots between its words
   */
  public void counter(String name, String description, LongSupplier count) {
    // A registry keeps what it counts by a weak reference, and the supplier has no other owner.
    FunctionCounter.builder(name, this, metrics -> count.getAsLong())
        .description(description)
        .register(registry);
  }

  /** Whether the last call of a store found it. */
  public boolean isStoreReached() {
    return stores.isReached();
  }

  /** All of it in Prometheus' text format. */
  public String text() {
    models.refresh();
    return registry.scrape();
  }

  @Override
  public void close() {
    gc.close();
    registry.close();
  }
}
