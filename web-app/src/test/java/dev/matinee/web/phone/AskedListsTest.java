package dev.matinee.web.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.published.DataAddress;
import dev.matinee.published.ListRequest;
import dev.matinee.published.ListRequests;
import dev.matinee.published.LocalS3;
import dev.matinee.published.S3DataStore;
import dev.matinee.store.Phone;
import dev.matinee.store.Samples;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.S3Server;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks a bucket for a list. */
class AskedListsTest {
  private static final DataAddress PLACE = DataAddress.ofS3("s3://films/pipeline").orElseThrow();

  @AutoClose private final OpenedResources opened = new OpenedResources();

  @TempDir private Path folder;
  @AutoClose private S3Server server;
  private Stores stores;
  private ListRequests requests;
  private AskedLists asked;
  private UserId ann;

  @BeforeEach
  void start() throws Exception {
    server = LocalS3.start(folder, PLACE.bucket());
    stores = opened.add(SqliteStores.open(folder.resolve("matinee.db"), Clock.systemUTC()));
    S3DataStore files = opened.add(LocalS3.open(server));
    requests = new ListRequests(files, PLACE);
    asked = new AskedLists(requests, stores.phones());
    ann = Samples.account().userId();
  }

  private void giveNumber() {
    stores.phones().write(Samples.phone(ann));
  }

  private boolean isAsked(long version) {
    String name = ann + "-" + version + ".json";
    return requests
        .store()
        .read(PLACE, "requests/" + name, Optional.empty())
        .map(object -> ListRequest.read(object.bytes()).people())
        .filter(people -> people.equals(List.of(new ListRequest.Person(ann.value(), version))))
        .isPresent();
  }

  @Test
  void thoseWhoWantToBeToldAreAskedForOnce() {
    giveNumber();

    assertThat(asked.ask(ann, 3)).isTrue();
    assertThat(asked.ask(ann, 3)).isTrue();

    assertThat(isAsked(3)).isTrue();
  }

  @Test
  void thoseWhoWereToldOrDoNotWantItAreNotAskedFor() {
    assertThat(asked.ask(ann, 3)).isTrue();
    giveNumber();
    stores
        .phones()
        .update(ann, it -> it.map(me -> me.withTold(me.told().waiting(4, Instant.now()))));
    assertThat(asked.ask(ann, 4)).isTrue();
    stores.phones().update(ann, it -> it.map(me -> me.withWishes(me.wishes().with(false, true))));
    assertThat(asked.ask(ann, 5)).isTrue();

    assertThat(isAsked(3) || isAsked(4) || isAsked(5)).isFalse();
    assertThat(stores.phones().find(ann)).map(Phone::isVerified).contains(false);
  }

  @Test
  void whereTheBucketCannotBeWrittenTheSiteIsToldSo() {
    giveNumber();
    DataAddress elsewhere = DataAddress.ofS3("s3://no-such-bucket/pipeline").orElseThrow();
    AskedLists lost =
        new AskedLists(new ListRequests(requests.store(), elsewhere), stores.phones());

    assertThat(lost.ask(ann, 3)).isFalse();
  }
}
