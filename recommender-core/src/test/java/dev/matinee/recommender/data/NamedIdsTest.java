package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.RecommenderException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids of users and items that are names. */
class NamedIdsTest {
  @TempDir private Path folder;

  private DataSet read(String text) {
    return read(text, FileHints.NONE);
  }

  private DataSet read(String text, FileHints hints) {
    Path file = Fixtures.write(folder, "r.csv", text);
    return DataSets.read(file, ReadOptions.STRICT.withHints(hints));
  }

  @Test
  void namesAsIdsAreRead() {
    DataSet data =
        read("user_id,item_id,rating\nAnn,Item1,1\nAnn,Item2,3\nBrian,Item2,5\nBrian,Item3,4\n");

    assertThat(Fixtures.named(data))
        .containsExactly("Ann Item1 1.0", "Ann Item2 3.0", "Brian Item2 5.0", "Brian Item3 4.0");
    long second = data.names().items().number("Item2").orElseThrow();
    assertThat(data.catalogue().get(second).title()).isEqualTo("Item2");
    assertThat(second).isEqualTo(IdNames.numberOf("Item2")).isBetween(1L, 1L << 53);
  }

  @Test
  void anIsbnKeepsItsZerosAndItsX() {
    DataSet data =
        read(
            """
                "User-ID";"ISBN";"Book-Rating"
                "276725";"034545104X";"0"
                "276726";"0155061224";"5"
                """);

    assertThat(Fixtures.named(data))
        .containsExactly("276725 034545104X 0.0", "276726 0155061224 5.0");
    assertThat(data.names().users().size()).isZero();
  }

  @Test
  void numbersWithZerosInFrontAreNames() {
    assertThat(Fixtures.named(read("0012,A1,5\n0013,A1,4\n")))
        .containsExactly("0012 A1 5.0", "0013 A1 4.0");
  }

  @Test
  void namesNeedNoHeader() {
    assertThat(
            Fixtures.named(
                read("A1YJEY40YUW4SE,7806397051,1.0,1391040000\nA60XNB876KYML,7806397051,3.0,1\n")))
        .containsExactly("A1YJEY40YUW4SE 7806397051 1.0", "A60XNB876KYML 7806397051 3.0");
  }

  @Test
  void aFewNamesAmongNumbersAreBadRowsThatNameTheOption() {
    String text = "user,item,rating\n1,2,3\n2,2,4\nanna,2,5\n";

    assertThatThrownBy(() -> read(text))
        .hasMessage(
            "r.csv line 4: user must be a whole number of 64 bits, got \"anna\" (names need --ids"
                + " names)");
    assertThat(Fixtures.named(read(text, FileHints.NONE.withIds(IdKind.NAMES))))
        .containsExactly("1 2 3.0", "2 2 4.0", "anna 2 5.0");
  }

  @Test
  void aNameIsOneHoweverItIsEncodedOrSpaced() {
    String text = "user,item,rating\nJosé,a,3\n José ,b,4\nJose\u0301,c,5\nJosé,a,2\n";

    assertThat(read(text).names().users().all()).containsExactly("José");
    byte[] old = "user,item,rating\nJosé,a,3\nBob,b,4\n".getBytes(Charset.forName("windows-1252"));
    assertThat(DataSets.read(Fixtures.write(folder, "old.csv", old)).names().users().all())
        .containsExactlyInAnyOrder("José", "Bob");
  }

  @Test
  void aBlankOrEndlessNameIsABadRow() {
    String text = "user,item,rating\nann,a,3\nbob, ,4\ncem," + "x".repeat(201) + ",5\n";

    assertThatThrownBy(() -> read(text))
        .hasMessage(
            "r.csv line 3: item is empty\nr.csv line 4: item must have at most 200 characters, got"
                + " 201");
  }

  @Test
  void numbersOfNamesDoNotDependOnTheOrderOfRows() {
    DataSet one = read("user,item,rating\nann,a,3\nbob,b,4\n");
    DataSet other = read("user,item,rating\nzoe,z,1\nbob,b,4\nann,a,3\n");

    assertThat(one.names().users().number("ann"))
        .isEqualTo(other.names().users().number("ann"))
        .hasValue(IdNames.numberOf("ann"));
    assertThat(one.names().users().number("zoe")).isEmpty();
  }

  @Test
  void twoNamesOfOneNumberAreRefused() {
    IdNames.Collector oneNumberForAll = new IdNames.Collector(name -> 7);
    oneNumberForAll.number("a");
    oneNumberForAll.number(" a");

    assertThatThrownBy(() -> oneNumberForAll.number("b"))
        .isInstanceOf(RecommenderException.class)
        .hasMessage("the names \"a\" and \"b\" would have one number; change one of them");
  }
}
