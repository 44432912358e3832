package dev.matinee.spark.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.recommender.Algorithms;
import dev.matinee.serving.list.ListDocument;
import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.spark.cluster.BatchException;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists for all users of the data as files. */
class FileTargetTest {
  private static final JsonMapper JSON = new JsonMapper();

  @AutoClose private static final MadeLists LISTS = new MadeLists();

  @TempDir private static Path data;
  private static ModelFile file;
  private static List<ListPart> parts;

  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    file = LISTS.share(MadeLists.tastes(data), Algorithms.EASE, data);
    parts = ListPart.of(users(file.open()));
  }

  private static List<UserId> users(LiveModel model) {
    return Arrays.stream(model.matrix().userIds()).mapToObj(UserId::ofDataSetUser).toList();
  }

  private ListCounts run(List<ListPart> some, int count) {
    FileTarget target = new FileTarget(folder.toString(), count);
    return new ListRun(LISTS.spark(), file, target, true).run(some, MadeLists.UNTOLD);
  }

  private List<JsonNode> written() throws IOException {
    List<JsonNode> lists = new ArrayList<>();
    for (ListPart part : parts) {
      for (String line : Files.readAllLines(ListFolder.file(folder, part.number()))) {
        lists.add(withoutTime(JSON.readTree(line)));
      }
    }
    return lists;
  }

  private static JsonNode made(UserId user, int count) {
    LiveModel model = file.open();
    ListOwner owner = ListOwner.ofDataSetUser(model, user.dataSetUser().orElseThrow());
    RecommendationList list = new ListMaker(Clock.systemUTC()).make(model, owner);
    return withoutTime(
        JSON.valueToTree(JSON.convertValue(ListDocument.ofMadeAhead(list, count), JsonNode.class)));
  }

  private static JsonNode withoutTime(JsonNode list) {
    JsonNode time = ((ObjectNode) list).remove("computedAt");
    assertThat(time.asText()).matches("20.*Z");
    return list;
  }

  @Test
  void filesHaveTheListsOfAllUsersAsTheCoreMakesThem() throws IOException {
    ListCounts counts = run(parts, 5);

    List<UserId> users = users(file.open());
    assertThat(counts.made()).isEqualTo(230);
    List<JsonNode> written = written();
    assertThat(written).hasSize(230);
    for (int at = 0; at < users.size(); at++) {
      JsonNode made = made(users.get(at), 5);
      assertThat(JSON.readTree(written.get(at).toString()))
          .isEqualTo(JSON.readTree(made.toString()));
    }
    assertThat(written.get(0).get("items")).hasSize(5);
    assertThat(written.get(0).get("total").asInt()).isGreaterThan(5);
    assertThat(InProcess.run(file.open(), 5, 1, 2, 3).differences(counts.digests())).isZero();
  }

  @Test
  void whatIsWrittenIsNotWrittenAgain() throws IOException {
    ListFolder first = ListFolder.open(folder, "version", "ease", 230, 5);
    assertThat(run(first.missing(parts).subList(0, 2), 5).made()).isEqualTo(200);
    Path marked = Files.writeString(ListFolder.file(folder, 0), "written before");
    Path torn = Files.writeString(folder.resolve(".part-00002.jsonl.left-behind"), "half of it");

    ListFolder again = ListFolder.open(folder, "version", "ease", 230, 5);
    List<ListPart> missing = again.missing(parts);

    assertThat(missing).containsExactly(parts.get(2));
    assertThat(run(missing, 5).made()).isEqualTo(30);
    assertThat(marked).hasContent("written before");
    again.complete();
    assertThat(torn).doesNotExist();
    assertThat(JSON.readTree(folder.resolve("lists.json").toFile()).get("complete").asBoolean())
        .isTrue();
    assertThat(ListFolder.open(folder, "version", "ease", 230, 5).missing(parts)).isEmpty();
  }

  @Test
  void listsOfAnotherModelAreNotMixedWithThem() {
    ListFolder unused = ListFolder.open(folder, "version", "ease", 230, 5);

    assertThatThrownBy(() -> ListFolder.open(folder, "another", "ease", 230, 5))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("give another folder");
  }

  @Test
  void listsThatDifferAreCounted() {
    InProcess made = InProcess.run(file.open(), 5, 1, 2, 3);

    long of1 = made.digests().get("1");
    assertThat(made.differences(Map.of("1", of1, "2", of1 + 1))).isEqualTo(1);
  }
}
