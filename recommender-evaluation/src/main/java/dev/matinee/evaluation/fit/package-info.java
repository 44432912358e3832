/** The choice of an algorithm's settings from the ratings that it will be trained on. */
package dev.matinee.evaluation.fit;
