package dev.matinee.spark.lists;

import dev.matinee.serving.model.LiveModel;
import java.io.Serializable;

/** Where lists go. A task has its own copy of it. */
interface ListTarget extends Serializable {
  /**
   * Makes the lists of a part, and writes those that are not there yet.
   *
   * @param digests tells what the lists are
   */
  ListCounts write(LiveModel model, ListPart part, ListDigests digests);
}
