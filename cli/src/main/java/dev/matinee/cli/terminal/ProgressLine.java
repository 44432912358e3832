package dev.matinee.cli.terminal;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on standard error where that is a terminal, nothing otherwise. It goes away when
 * the work is done. For use by one thread.
 */
public final class ProgressLine implements AutoCloseable {
  private static final int UPDATE_MILLIS = 100;

  private final Optional<ProgressBar> bar;

  private ProgressLine(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /** A bar that counts bytes and shows them as mebibytes. */
  public static ProgressLine ofBytes(Shell shell, String task) {
    return open(shell, new ProgressBarBuilder().setTaskName(task).setUnit(" MiB", 1 << 20));
  }

  /** A bar that counts pieces of work. */
  public static ProgressLine ofSteps(Shell shell, String task) {
    return open(shell, new ProgressBarBuilder().setTaskName(task));
  }

  private static ProgressLine open(Shell shell, ProgressBarBuilder builder) {
    if (!shell.isTerminal()) {
      return new ProgressLine(Optional.empty());
    }
    return new ProgressLine(
        Optional.of(
            builder
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .clearDisplayOnFinish()
                .build()));
  }

  /**
   * Shows how far the work is.
   *
   * @param total the whole work; 0 or less where it is not known
   */
  public void show(long done, long total) {
    bar.ifPresent(shown -> shown.maxHint(total > 0 ? total : -1).stepTo(done));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
