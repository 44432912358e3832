package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.option.LoadedData;
import dev.matinee.cli.outboxpage.OutboxExtension;
import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.recommender.Algorithms;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.OutboxText;
import dev.matinee.store.Phone;
import dev.matinee.store.Samples;
import dev.matinee.store.Stores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.web.MatineeServer;
import dev.matinee.web.site.WebSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxPageTest {
  @TempDir private Path folder;
  @AutoClose private Stores stores;
  @AutoClose private MatineeServer server;
  private Site operator;

  @BeforeEach
  void start() {
    stores = SqliteStores.open(folder.resolve("matinee.db"));
    LoadedData sample = LoadedData.ofSample(BuiltInSample.load());
    LiveModel model = LiveModel.train(sample.snapshot(), true, Algorithms.USER_KNN);
    server =
        MatineeServer.start(
            WebSettings.loopback(0), () -> model, stores, List.of(new OutboxExtension(stores)));
    server.awaitModel();
    operator = new Site(server.uri().getPort());
  }

  @Test
  void itShowsWhatWouldHaveBeenSentAndTakesAnswers() {
    assertThat(operator.get("outbox").body()).contains("There are none yet.");
    Phone phone = Samples.phone(Samples.account().userId());
    stores.phones().write(phone);
    stores
        .messages()
        .keep(new OutboxText(phone.userId(), phone.masked(), "Matinee: <ready>", Samples.NOON));

    assertThat(operator.get("outbox").body())
        .contains("Matinee: &lt;ready&gt;", "To …78", "16 of 160 letters")
        .doesNotContain("3012345678");

    String hash = stores.phones().hash(phone.number());
    assertThat(operator.answer(phone.userId().value(), "STOP").statusCode()).isEqualTo(200);
    assertThat(stores.messages().isStopped(hash)).isTrue();
    operator.answer(phone.userId().value(), "START");
    operator.answer("nobody!", "STOP");
    assertThat(stores.messages().isStopped(hash)).isFalse();
  }
}
