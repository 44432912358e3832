package dev.matinee.benchmarks.peers;

/**
 * What the figures depend on besides the code.
 *
 * @param processors of this machine
 * @param jvm name and version
 * @param heap the largest heap of a contestant
 */
record Machine(int processors, String jvm, String heap) {
  static Machine here(String heap) {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        heap);
  }

  String text() {
    return processors + " processors, " + jvm + ", heap of at most " + heap;
  }
}
