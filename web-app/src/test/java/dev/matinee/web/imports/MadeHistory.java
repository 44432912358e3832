package dev.matinee.web.imports;

import dev.matinee.recommender.data.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A made viewing history as Netflix writes it in a language: half of its rows are films, some of
 * them with a mistake, another subtitle or a title that no catalogue has; the others are episodes.
 *
 * @param text the file
 * @param films the lines of films, from 1
 */
record MadeHistory(String text, Set<Integer> films) {
  private static final int ROWS_OF_A_KIND = 500;
  private static final int EPISODES_OF_A_SERIES = 25;
  private static final long SEED = 20_261_130;

  /**
   * What a language calls things.
   *
   * @param season with a place for its number, such as "3. Sezon"
   * @param episode the same
   * @param words of which series and unknown films are made
   */
  record Wording(String season, String episode, List<String> words) {}

  static MadeHistory of(Wording wording, List<Item> movies) {
    Random random = new Random(SEED + wording.hashCode());
    List<String> films = films(wording, movies, random);
    List<String> rows = new ArrayList<>(films);
    rows.addAll(episodes(wording, random));
    Collections.shuffle(rows, random);
    Set<String> known = new HashSet<>(films);
    StringBuilder text = new StringBuilder("Title,Date\n");
    Set<Integer> lines = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      text.append('"').append(rows.get(row).replace("\"", "\"\"")).append("\",2024-03-");
      text.append("%02d\n".formatted(1 + row % 28));
      if (known.contains(rows.get(row))) {
        lines.add(row + 2);
      }
    }
    return new MadeHistory(text.toString(), lines);
  }

  private static List<String> films(Wording wording, List<Item> movies, Random random) {
    List<String> titles = new ArrayList<>();
    for (int film = 0; film < ROWS_OF_A_KIND; film++) {
      String title = movies.get(random.nextInt(movies.size())).title();
      titles.add(
          switch (film % 10) {
            case 0 -> withoutALetter(title, random);
            case 1 -> AlikeTitles.withoutSubtitle(title) + ": " + name(wording, random);
            case 2 -> name(wording, random) + " " + name(wording, random);
            default -> title;
          });
    }
    return titles;
  }

  private static String withoutALetter(String title, Random random) {
    int at = 1 + random.nextInt(Math.max(1, title.length() - 1));
    return title.substring(0, at) + title.substring(Math.min(title.length(), at + 1));
  }

  private static List<String> episodes(Wording wording, Random random) {
    List<String> rows = new ArrayList<>();
    while (rows.size() < ROWS_OF_A_KIND) {
      int shape = rows.size() / EPISODES_OF_A_SERIES % 4;
      String series = name(wording, random) + " " + name(wording, random);
      for (int number = 1; number <= EPISODES_OF_A_SERIES; number++) {
        String season = wording.season().formatted(1 + number / 10);
        String episode = wording.episode().formatted(number);
        rows.add(
            switch (shape) {
              case 0 -> series + ": " + season + ": " + episode;
              case 1 -> series + ": " + season + ": " + name(wording, random);
              case 2 -> series + ": " + episode + " " + name(wording, random);
              default -> episode;
            });
      }
    }
    return rows;
  }

  private static String name(Wording wording, Random random) {
    return wording.words().get(random.nextInt(wording.words().size()));
  }
}
