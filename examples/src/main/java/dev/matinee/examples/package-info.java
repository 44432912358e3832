/** Small programs that embed the recommender, each a class with a {@code main}. */
package dev.matinee.examples;
