package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.testkit.Requirements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCountsTest {
  @TempDir private Path directory;

  private TagCounts read(String rows) {
    Fixtures.write(directory, "tags.csv", "userId,movieId,tag,timestamp\n" + rows);
    return ItemReferences.of(directory).tags();
  }

  @Test
  void peopleCountAndNotRows() {
    TagCounts tags =
        read("1,7,slow,5\n1,7,slow,6\n1,7,SLOW,7\n2,7,slow,8\n2,7,dark,9\n2,8,slow,9\n");

    assertThat(tags.of(7)).containsExactly(new TagCount("slow", 2), new TagCount("dark", 1));
    assertThat(tags.of(8)).containsExactly(new TagCount("slow", 1));
    assertThat(tags.of(9)).isEmpty();
    assertThat(tags.itemIds()).containsExactly(7, 8);
  }

  @Test
  void caseSpacesAndTheFormOfLettersMakeNoOtherTag() {
    TagCounts tags =
        read("1,7, Caf\u00e9  Noir ,1\n2,7,\"cafe\u0301\tnoir\",1\n3,7,caf\u00c9\u00a0NOIR,1\n");

    assertThat(tags.of(7)).containsExactly(new TagCount("caf\u00e9 noir", 3));
  }

  @Test
  void blankTagsAndSentencesAreLeftOut() {
    TagCounts tags =
        read("1,7, ,1\n1,7,%s,1\n1,7,%s,1\n".formatted("x".repeat(61), "y".repeat(60)));

    assertThat(tags.of(7)).containsExactly(new TagCount("y".repeat(60), 1));
  }

  @Test
  void theTwentyTagsOfTheMostPeopleStay() {
    List<String> rows = new ArrayList<>();
    for (int tag = 10; tag < 35; tag++) {
      rows.add("1,7,tag %d,0".formatted(tag));
    }
    rows.add("2,7,tag 34,0");

    List<TagCount> tags = read(String.join("\n", rows)).of(7);

    assertThat(tags).hasSize(TagCounts.MAX_TAGS).startsWith(new TagCount("tag 34", 2));
    assertThat(tags.subList(1, 20))
        .isEqualTo(IntStream.range(10, 29).mapToObj(tag -> new TagCount("tag " + tag, 1)).toList());
  }

  @Test
  void theTimeAndTheHeaderMayBeMissing() {
    Fixtures.write(directory, "tags.csv", "1,7,slow\n2,7,slow\n");

    assertThat(ItemReferences.of(directory).tags().of(7)).containsExactly(new TagCount("slow", 2));
  }

  @Test
  void anItemHasATagOnceAndATagHasPeople() {
    List<TagCount> twice = List.of(new TagCount("slow", 2), new TagCount("slow", 1));

    assertThatThrownBy(() -> TagCounts.of(Map.of(7L, twice)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item 7 has a tag twice");
    assertThatThrownBy(() -> new TagCount("slow", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("people must be 1 or more, got 0");
    assertThatThrownBy(() -> new TagCount(" ", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tag must not be blank");
  }

  @Test
  void whatWasPackedComesBackAndNothingElseIsTakenForIt() {
    TagCounts tags = read("1,7,slow,5\n2,7,slow,6\n2,7,dark,7\n2,8,slow,8\n");
    byte[] packed = tags.pack();

    assertThat(TagCounts.unpack(packed.clone()).of(7))
        .containsExactly(new TagCount("slow", 2), new TagCount("dark", 1));
    assertThat(TagCounts.unpack(packed.clone()).pack()).isEqualTo(packed);
    assertThat(TagCounts.unpack(TagCounts.none().pack()).itemIds()).isEmpty();
    assertThatThrownBy(() -> TagCounts.unpack(Arrays.copyOf(packed, packed.length - 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("these are no packed tags");
    assertThatThrownBy(() -> TagCounts.unpack(new byte[11]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePublishedSetIsRead() {
    TagCounts tags = DataSets.read(Requirements.mlLatestSmall()).references().tags();

    // Two more have sentences only.
    assertThat(tags.itemIds().length).isEqualTo(1_570);
    assertThat(tags.of(296)).hasSize(TagCounts.MAX_TAGS);
    assertThat(tags.of(1)).containsExactly(new TagCount("pixar", 2), new TagCount("fun", 1));
  }
}
