package dev.matinee.deploy.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The table of docs/cost.md. */
public final class CostTable {
  private static final List<Site> SITES =
      List.of(
          new Site(1_000, Machine.T4G_SMALL, false),
          new Site(1_000, Machine.T4G_SMALL, true),
          new Site(100_000, Machine.T4G_MEDIUM, true),
          new Site(10_000_000, Machine.R7G_XLARGE, true));

  private CostTable() {}

  /** As Markdown, with a line break after each line. */
  public static String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(row("US dollars a month", SITES.stream().map(CostTable::heading).toList()));
    lines.add("|---|" + "---:|".repeat(SITES.size()));
    for (String name : CostModel.lines(SITES.get(0)).keySet()) {
      lines.add(numbers(name, site -> of(CostModel.lines(site), name)));
    }
    lines.add(numbers("**together**", CostModel::total));
    lines.add(numbers("**for a million requests**", CostModel::perMillionRequests));
    return String.join("\n", lines) + "\n";
  }

  private static double of(Map<String, Double> lines, String name) {
    return lines.getOrDefault(name, Double.NaN);
  }

  private static String heading(Site site) {
    return String.format(
        Locale.ROOT,
        "%,d people, %d %s%s",
        site.users(),
        site.machines(),
        site.machine().type(),
        site.isBalanced() ? "" : ", Elastic IP");
  }

  private static String numbers(String name, ToDoubleFunction<Site> cost) {
    return row(
        name,
        SITES.stream()
            .map(cost::applyAsDouble)
            .map(dollars -> String.format(Locale.ROOT, dollars < 100 ? "%,.2f" : "%,.0f", dollars))
            .toList());
  }

  private static String row(String name, List<String> cells) {
    return "| "
        + name
        + cells.stream().map(cell -> " | " + cell).collect(Collectors.joining())
        + " |";
  }

  /** Prints it, and that of jobs. */
  public static void main(String[] arguments) {
    System.out.println(markdown());
    System.out.print(JobCost.markdown());
  }
}
