package dev.matinee.recommender.internal.linear;

/** A person's ratings of the items of a head, and what each of them counts in a score. */
public interface CountedRatings {
  /** The number of ratings. */
  int size();

  /** The index of a rating in the active profile. */
  int own(int index);

  /** The place of the rated item. */
  int place(int index);

  /** What the rating counts; below 0 where it counts against. */
  double value(int index);
}
