package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.TracedWriter.Call;
import dev.matinee.recommender.TracedWriter.End;
import dev.matinee.testkit.InjectedFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A snapshot is replaced as a whole: whichever system call its writer is ended at, or refused, the
 * old one is there bit for bit, or the new one.
 */
@Tag("faults")
class KilledSnapshotWriterTest {
  private static final long OLD = 1;
  private static final long NEW = 2;

  @TempDir private Path scratch;
  private Path target;
  private TracedWriter writer;
  private byte[] oldBytes;
  private byte[] newBytes;

  @BeforeEach
  void write() throws IOException {
    target = Files.createDirectory(scratch.resolve("models")).resolve("live.snapshot");
    writer = new TracedWriter(target, scratch.resolve("calls"));
    newBytes = written(NEW);
    oldBytes = written(OLD);
  }

  private byte[] written(long seed) throws IOException {
    SnapshotWriter.snapshot(seed).write(target);
    return Files.readAllBytes(target);
  }

  /** What a writer calls where the old one is there; the run before leaves what it warms up by. */
  private List<Call> calls() throws Exception {
    writer.run(NEW);
    Files.write(target, oldBytes);
    return undisturbedCalls();
  }

  private List<Call> undisturbedCalls() throws Exception {
    End undisturbed = writer.run(NEW);
    assertThat(undisturbed.status()).as(undisturbed.output()).isZero();
    assertThat(target).hasBinaryContent(newBytes);
    List<Call> calls = undisturbed.calls();
    assertThat(calls).extracting(Call::name).contains("openat", "write", "fsync", "rename");
    return calls;
  }

  @Test
  void aWriterThatIsKilledAtAnyCallLeavesTheOldOneOrTheNewOne() throws Exception {
    List<Call> calls = calls();
    int kept = 0;
    int replaced = 0;
    for (Call call : calls) {
      Files.write(target, oldBytes);
      End end = writer.killedAt(call, NEW);
      assertThat(end.killed()).as("%s: %s", call, end.output()).isTrue();
      if (isOldOrNew(call)) {
        kept++;
      } else {
        replaced++;
      }
      assertThat(leftLying()).as("%s", call).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(kept).isGreaterThan(10);
    assertThat(replaced).isPositive();
    written(NEW);
    assertThat(leftLying()).isEmpty();
    report(
        "killed",
        calls.size(),
        "%d times the old one, %d times the new one".formatted(kept, replaced));
  }

  @Test
  void aFirstWriterThatIsKilledAtAnyCallLeavesNothingOrAWholeOne() throws Exception {
    writer.run(NEW);
    Files.delete(target);
    List<Call> calls = undisturbedCalls();
    int whole = 0;
    for (Call call : calls) {
      Files.deleteIfExists(target);
      assertThat(writer.killedAt(call, NEW).killed()).as("%s", call).isTrue();
      if (Files.exists(target)) {
        assertThat(target).as("%s", call).hasBinaryContent(newBytes);
        whole++;
      } else {
        assertThat(Snapshot.find(target.getParent())).as("%s", call).isEmpty();
      }
    }
    report("killed, with no file there", calls.size(), whole + " times a whole one, else none");
  }

  @Test
  void aWriterThatIsRefusedACallSaysSoAndTidiesUp() throws Exception {
    List<Call> calls = new ArrayList<>(calls());
    calls.removeIf(
        call -> !List.of("openat", "write", "pwrite64", "fsync", "rename").contains(call.name()));
    int refused = 0;
    for (Call call : calls) {
      Files.write(target, oldBytes);
      End end = writer.failingAt(call, call.name().contains("write") ? "ENOSPC" : "EIO", NEW);
      isOldOrNew(call);
      assertThat(leftLying()).as("%s", call).isEmpty();
      if (end.status() != 0) {
        assertThat(end.output()).as("%s", call).contains("refused: ", target.toString());
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(10);
    report(
        "refused (ENOSPC, EIO)", calls.size(), refused + " times it said so, nothing left lying");
  }

  private boolean isOldOrNew(Call call) throws IOException {
    byte[] bytes = Files.readAllBytes(target);
    long seed = Arrays.equals(bytes, oldBytes) ? OLD : NEW;
    assertThat(bytes).as("%s", call).isEqualTo(seed == OLD ? oldBytes : newBytes);
    assertThat(Snapshot.open(target).name()).isEqualTo("seed " + seed);
    assertThat(Snapshot.find(target.getParent())).contains(target);
    return seed == OLD;
  }

  private List<Path> leftLying() throws IOException {
    try (Stream<Path> files = Files.list(target.getParent())) {
      return files.filter(file -> !file.equals(target)).toList();
    }
  }

  private static void report(String what, int calls, String observed) {
    new InjectedFault(
            "writer of a snapshot " + what,
            "strace, at each of its %d system calls in the folder".formatted(calls),
            calls,
            0,
            observed)
        .report();
  }
}
