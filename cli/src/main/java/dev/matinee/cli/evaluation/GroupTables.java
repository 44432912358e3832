package dev.matinee.cli.evaluation;

import dev.matinee.cli.terminal.TextTable;
import dev.matinee.evaluation.AlgorithmResult;
import dev.matinee.evaluation.ItemGroup;
import dev.matinee.evaluation.Metric;
import dev.matinee.evaluation.Tier;
import dev.matinee.evaluation.UserGroup;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The figures by groups of people and of movies. The groups of people are those of any result. */
record GroupTables(List<AlgorithmResult> results) {
  void print(PrintWriter out) {
    printPeople(out);
    out.println();
    printMovies(out);
  }

  private void printPeople(PrintWriter out) {
    List<String> columns = new ArrayList<>(List.of("NDCG by ratings of a person"));
    for (UserGroup group : results.get(0).groups().users()) {
      columns.add(">%d to %d (%d)".formatted(group.fewest(), group.most(), group.users()));
    }
    TextTable table = new TextTable(columns.toArray(String[]::new));
    for (AlgorithmResult result : results) {
      List<Object> row = new ArrayList<>(List.of(result.algorithm()));
      for (UserGroup group : result.groups().users()) {
        row.add(Figure.text(group.means().getOrDefault(Metric.NDCG, Double.NaN)));
      }
      table.row(row.toArray());
    }
    table.print(out);
  }

  private void printMovies(PrintWriter out) {
    List<String> columns = new ArrayList<>(List.of("Recall by popularity of a movie"));
    for (Tier tier : Tier.values()) {
      columns.add(">" + tier.label());
    }
    for (Tier tier : Tier.values()) {
      columns.add(">shown: " + tier.label());
    }
    TextTable table = new TextTable(columns.toArray(String[]::new));
    for (AlgorithmResult result : results) {
      List<Object> row = new ArrayList<>(List.of(result.algorithm()));
      List<ItemGroup> groups = result.groups().items();
      groups.forEach(group -> row.add(Figure.text(group.recall())));
      groups.forEach(group -> row.add(Figure.text(group.shown())));
      table.row(row.toArray());
    }
    table.print(out);
  }
}
