package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.FlatRatings;
import dev.matinee.benchmarks.data.RatingFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the lists of one contestant: a task file in, a result file out. */
final class ListsChild {
  private ListsChild() {}

  /** Takes the task file and the result file. */
  public static void main(String[] args) {
    ChildMain.run(args, ListsTask.class, ListsChild::lists);
  }

  private static Lists lists(ListsTask task) throws Exception {
    FlatRatings ratings = RatingFile.read(Path.of(task.ratings()));
    int[] known = ratings.userIds();
    TopList topList = Contestant.named(task.system()).trainer().train(ratings, task.neighbours());
    List<List<Long>> lists = new ArrayList<>();
    for (int user : task.users()) {
      // Most libraries know nothing to say to a user whom they have not seen.
      boolean asked = Arrays.binarySearch(known, user) >= 0;
      lists.add(asked ? topList.of(user, task.count()) : List.of());
    }
    return new Lists(lists);
  }
}
