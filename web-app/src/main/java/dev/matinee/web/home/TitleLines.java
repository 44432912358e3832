package dev.matinee.web.home;

import java.util.ArrayList;
import java.util.List;

/** A title in lines that fit on a drawn poster. */
final class TitleLines {
  static final int LONGEST = 13;
  static final int MOST = 5;

  private static final String CUT = "…";

  private TitleLines() {}

  /** Words stay whole where they fit on a line; what does not fit at all is cut. */
  static List<String> of(String title) {
    List<String> lines = new ArrayList<>();
    for (String word : title.strip().split("\\s+", -1)) {
      int last = lines.size() - 1;
      if (last >= 0 && lines.get(last).length() + 1 + word.length() <= LONGEST) {
        lines.set(last, lines.get(last) + " " + word);
      } else {
        lines.add(word.length() <= LONGEST ? word : word.substring(0, LONGEST - 1) + CUT);
      }
    }
    if (lines.size() <= MOST) {
      return List.copyOf(lines);
    }
    List<String> shown = new ArrayList<>(lines.subList(0, MOST - 1));
    shown.add(CUT);
    return List.copyOf(shown);
  }
}
