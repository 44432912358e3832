package dev.matinee.cli.option;

import dev.matinee.cli.outboxpage.OutboxExtension;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.notifications.setting.TextSettings;
import dev.matinee.notifications.setting.TextSettings.Way;
import dev.matinee.published.ListRequests;
import dev.matinee.store.Stores;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.site.WebSettings;
import java.util.List;
import picocli.CommandLine.Option;

/** Text messages and the questionnaire of a site. */
public final class TextOption {
  @Option(
      names = "--questionnaire",
      description = {
        "Make the questionnaire the front page of people without an account: ten films, a",
        "name and, where text messages are sent, a number. /questionnaire has it anyway."
      })
  private boolean questionnaire;

  /**
   * With what the environment says of text messages; else they are kept in the outbox of a site
   * that this machine alone can reach, with no proxy before it.
   *
   * @throws UsageException if a value is wrong
   */
  public WebSettings addTo(WebSettings settings, boolean loopback, Shell shell) {
    Way usual = isAlone(settings, loopback) ? Way.OUTBOX : Way.NONE;
    return settings
        .withTexts(UsageException.unlessValid(() -> TextSettings.of(shell.environment(), usual)))
        .withPipeline(UsageException.unlessValid(() -> ListRequests.place(shell.environment())))
        .withQuestionnaire(questionnaire);
  }

  /** The page with the outbox, where there is one and this machine alone can reach it. */
  public static List<WebExtension> outbox(WebSettings settings, boolean loopback, Stores stores) {
    boolean shown = isAlone(settings, loopback) && settings.texts().way() == Way.OUTBOX;
    return shown ? List.of(new OutboxExtension(stores)) : List.of();
  }

  /** A proxy of this machine would show strangers the codes by which numbers are confirmed. */
  private static boolean isAlone(WebSettings settings, boolean loopback) {
    return loopback && settings.publicUrl().isEmpty();
  }
}
