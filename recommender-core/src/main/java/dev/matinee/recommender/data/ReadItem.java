package dev.matinee.recommender.data;

import java.util.List;

/**
 * A row of the items of a data set.
 *
 * @param item what it says
 * @param otherTitles that its title has in brackets
 */
record ReadItem(Item item, List<String> otherTitles) {}
