package dev.matinee.web.evening;

import dev.matinee.store.JoinCode;

/** How a page shows a code, for it to be read aloud and typed. */
final class ShownCode {
  private ShownCode() {}

  /** In two halves, such as "BCD FGH". */
  static String of(JoinCode code) {
    int half = JoinCode.LENGTH / 2;
    return code.value().substring(0, half) + " " + code.value().substring(half);
  }
}
