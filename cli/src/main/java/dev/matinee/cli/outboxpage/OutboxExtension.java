package dev.matinee.cli.outboxpage;

import dev.matinee.store.Stores;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.http.SiteLink;
import java.util.List;

/**
 * Adds the page with the outbox, for a server that this machine alone can reach: who sees it sees
 * the codes by which numbers are confirmed. Safe for use by any number of threads.
 */
public record OutboxExtension(Stores stores) implements WebExtension {
  @Override
  public void install(WebRoutes routes) {
    OutboxPage page = new OutboxPage(routes.frame(), stores);
    routes.get(OutboxPage.PATH, page::show).postForm(OutboxPage.PATH + "/answer", page::answer);
  }

  @Override
  public List<SiteLink> links() {
    return List.of(new SiteLink("Outbox", OutboxPage.PATH));
  }
}
