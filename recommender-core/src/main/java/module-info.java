/**
 * User-based collaborative filtering in process: ratings in, ranked lists, predictions and exact
 * explanations out. Whatever is not exported here may change at any time.
 */
@SuppressWarnings("requires-automatic") // fastutil names its module in the manifest only
module dev.matinee.recommender {
  requires de.siegmar.fastcsv;
  requires it.unimi.dsi.fastutil.core;

  exports dev.matinee.recommender;
  exports dev.matinee.recommender.data;

  uses dev.matinee.recommender.Algorithm;
}
