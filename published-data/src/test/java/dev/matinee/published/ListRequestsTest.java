package dev.matinee.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.published.ListRequest.Person;
import dev.matinee.testkit.S3Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests for lists, and what became of them. */
class ListRequestsTest {
  private static final DataAddress ADDRESS = DataAddress.ofS3("s3://films/pipeline").orElseThrow();
  private static final Person ANN = new Person("a-0123456789abcdef", 7);
  private static final String NAME = "a-0123456789abcdef-7.json";

  @TempDir private Path folder;
  @AutoClose private S3Server server;
  @AutoClose private S3DataStore store;
  private ListRequests requests;

  @BeforeEach
  void start() throws Exception {
    server = LocalS3.start(folder, ADDRESS.bucket());
    store = LocalS3.open(server);
    requests = new ListRequests(store, ADDRESS);
  }

  @Test
  void whatIsAskedForIsReadByItsNameAndSoIsItsResult() {
    requests.ask(ANN);

    assertThat(requests.request(NAME).people()).containsExactly(ANN);
    assertThatThrownBy(() -> requests.result(NAME))
        .isInstanceOf(DataStoreException.class)
        .hasMessage("there is no results/" + NAME + " at s3://films/pipeline");
    requests.finish(NAME, new ListRequest(List.of(ANN)));
    assertThat(requests.result(NAME).people()).containsExactly(ANN);
  }

  /** A second object would be a second event. */
  @Test
  void whatIsThereIsNotWrittenAgain() {
    requests.finish(NAME, new ListRequest(List.of()));
    requests.finish(NAME, new ListRequest(List.of(ANN)));

    assertThat(requests.result(NAME).people()).isEmpty();
  }

  @Test
  void anObjectThatIsNoRequestIsRefusedWithItsName() {
    store.put(ADDRESS, "requests/x.json", "{\"people\":[{\"userId\":\"a\"}]}".getBytes(UTF_8));

    assertThatThrownBy(() -> requests.request("x.json"))
        .isInstanceOf(DataStoreException.class)
        .hasMessageStartingWith("requests/x.json at s3://films/pipeline names no people: ");
  }

  @Test
  void aKeyTellsTheName() {
    assertThat(ListRequests.name(ADDRESS, "pipeline/requests/" + NAME, false)).contains(NAME);
    assertThat(ListRequests.name(ADDRESS, "pipeline/results/" + NAME, true)).contains(NAME);
    assertThat(ListRequests.name(ADDRESS, "pipeline/results/" + NAME, false)).isEmpty();
    assertThat(ListRequests.name(ADDRESS, "data/manifest.json", false)).isEmpty();
  }

  @Test
  void theEnvironmentNamesThePlace() {
    assertThat(ListRequests.place(Map.of())).isEqualTo(Optional.empty());
    assertThat(ListRequests.place(Map.of("MATINEE_PIPELINE", "s3://films/pipeline/")))
        .contains(ADDRESS);
    assertThatThrownBy(() -> ListRequests.place(Map.of("MATINEE_PIPELINE", "films")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MATINEE_PIPELINE must be s3://bucket/prefix, got films");
  }
}
