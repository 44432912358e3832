package dev.matinee.web.model;

import java.util.Locale;

/**
 * Tells on every page what the lists are made of.
 *
 * @param name of the data set
 * @param sample whether the data are made up
 * @param movieLens whether they are of MovieLens, whose archives are all named {@code ml-...}
 * @param users which users there are
 * @param ratings how many ratings
 * @param films how many films have a title
 */
public record DataLabel(
    String name, boolean sample, boolean movieLens, String users, String ratings, String films) {
  public static DataLabel of(LiveModel model) {
    return new DataLabel(
        model.name(),
        model.sample(),
        !model.sample() && model.name().startsWith("ml-"),
        UserRange.of(model).toString(),
        String.format(Locale.ROOT, "%,d", model.matrix().ratingCount()),
        String.format(Locale.ROOT, "%,d", model.catalogue().size()));
  }
}
