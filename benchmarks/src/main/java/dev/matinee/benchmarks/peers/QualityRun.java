package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.BenchmarkException;
import dev.matinee.benchmarks.data.FlatRatings;
import dev.matinee.benchmarks.data.RatingFile;
import dev.matinee.evaluation.Fold;
import dev.matinee.evaluation.TemporalSplit;
import dev.matinee.recommender.data.DataSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures lists of ten on the last fifth of each user's ratings: the split and the metrics are
 * those of Matinee's own evaluation, for all contestants alike. For use by one thread.
 */
final class QualityRun {
  private static final TemporalSplit SPLIT = new TemporalSplit(0.2);
  private static final int AT = 10;
  private static final double RELEVANT = 4;

  private final Workplace workplace;

  QualityRun(Workplace workplace) {
    this.workplace = workplace;
  }

  QualityReport run(DataSet data, List<Entry> entries) {
    Fold fold = SPLIT.folds(data.ratings()).get(0);
    RelevantItems relevant = RelevantItems.of(fold.test(), RELEVANT);
    Path train = workplace.file("train.ratings");
    RatingFile.write(FlatRatings.of(fold.train()), train);
    List<QualityResult> results = new ArrayList<>();
    for (Entry entry : entries) {
      workplace.say("measuring " + entry.title() + " ...");
      Lists lists = lists(entry, train, relevant.users());
      results.add(QualityResult.of(entry, relevant.measure(lists, AT)));
    }
    return new QualityReport(
        data.name(), SPLIT.description(), AT, RELEVANT, relevant.users().size(), results);
  }

  private Lists lists(Entry entry, Path train, List<Integer> users) {
    Path task = workplace.file("task.json");
    Path lists = workplace.newFile("lists.json");
    String name = entry.contestant().name();
    Json.write(task, new ListsTask(name, entry.neighbours(), train.toString(), users, AT));
    workplace.require(ListsChild.class, entry.title(), task, lists);
    Lists made = Json.read(lists, Lists.class);
    if (made.items().size() != users.size()) {
      throw new BenchmarkException(
          "%s made %d lists for %d users".formatted(name, made.items().size(), users.size()));
    }
    return made;
  }
}
