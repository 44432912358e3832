package dev.matinee.evaluation.search;

import dev.matinee.recommender.UserKnnConfig;
import java.util.function.UnaryOperator;

/**
 * A value that a dimension of the search can have.
 *
 * @param label the value, for people
 * @param change puts the value into settings
 */
public record Setting(String label, UnaryOperator<UserKnnConfig> change) {}
