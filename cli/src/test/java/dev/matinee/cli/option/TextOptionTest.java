package dev.matinee.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.notifications.setting.TextSettings;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.site.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextOptionTest {
  private static final WebSettings ALONE =
      WebSettings.loopback(8080).withTexts(TextSettings.outbox());

  @TempDir private Path folder;
  @AutoClose private Stores stores;

  @BeforeEach
  void open() {
    stores = SqliteStores.open(folder.resolve("matinee.db"));
  }

  @Test
  void theOutboxIsShownWhereThisMachineAloneReachesTheSite() {
    WebSettings behindProxy =
        new WebSettings("127.0.0.1", 8080, Optional.of(URI.create("https://films.example")))
            .withTexts(TextSettings.outbox());

    assertThat(TextOption.outbox(ALONE, true, stores)).hasSize(1);
    assertThat(TextOption.outbox(ALONE, false, stores)).isEmpty();
    assertThat(TextOption.outbox(behindProxy, true, stores)).isEmpty();
    assertThat(TextOption.outbox(ALONE.withTexts(TextSettings.none()), true, stores)).isEmpty();
  }
}
