package dev.matinee.web.extension;

import dev.matinee.store.History;
import dev.matinee.store.RecommendationList;
import dev.matinee.web.http.AssetFile;
import dev.matinee.web.http.SiteLink;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The extensions of one site, told of everything in their order. One that fails stands in the way
 * of no other. Safe for use by any number of threads.
 */
public final class Extensions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

  private final List<WebExtension> all;

  /** Of a site that has these. */
  public Extensions(List<WebExtension> all) {
    this.all = List.copyOf(all);
  }

  /** {@return what they add to the main navigation} */
  public List<SiteLink> links() {
    return parts(WebExtension::links);
  }

  /** {@return the styles and scripts of their pages} */
  public List<AssetFile> assets() {
    return parts(WebExtension::assets);
  }

  private <T> List<T> parts(Function<WebExtension, List<T>> part) {
    return all.stream().flatMap(extension -> part.apply(extension).stream()).toList();
  }

  /** Adds their routes; here a failure is one of the start. */
  public void install(WebRoutes routes) {
    all.forEach(extension -> extension.install(routes));
  }

  /** Tells them that the server listens; here a failure is one of the start. */
  public void start() {
    all.forEach(WebExtension::start);
  }

  /** Tells them of a change. */
  public void historyChanged(History history) {
    tell("historyChanged", extension -> extension.historyChanged(history));
  }

  /** Tells them of a list. */
  public void listStored(RecommendationList list) {
    tell("listStored", extension -> extension.listStored(list));
  }

  @Override
  public void close() {
    tell("close", WebExtension::close);
  }

  private void tell(String event, Consumer<WebExtension> call) {
    for (WebExtension extension : all) {
      try {
        call.accept(extension);
      } catch (RuntimeException e) {
        LOG.atError()
            .addKeyValue("extension", extension.getClass().getName())
            .addKeyValue("event", event)
            .setCause(e)
            .log("an extension failed");
      }
    }
  }
}
