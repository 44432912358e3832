package dev.matinee.cli.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What the process keeps on the heap. */
public final class UsedHeap {
  private static final double BYTES_PER_MIB = 1 << 20;

  private UsedHeap() {}

  /** Mebibytes in use after all unreachable objects are collected. */
  public static double mebibytes() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    // What a collection finds to be finalised or cleaned goes with the next one.
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / BYTES_PER_MIB;
  }
}
