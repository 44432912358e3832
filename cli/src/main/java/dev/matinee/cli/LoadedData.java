package dev.matinee.cli;

import dev.matinee.recommender.data.DataSet;

/**
 * A data set that was read for a command.
 *
 * @param dataSet the data
 * @param sample whether it is the built-in sample, which must be said wherever it shows
 */
record LoadedData(DataSet dataSet, boolean sample) {
  /** What to say where the sample shows. */
  static final String SAMPLE_NOTE =
      "These are the made people of the built-in sample. Real ratings: ./matinee data fetch"
          + " ml-latest-small";
}
