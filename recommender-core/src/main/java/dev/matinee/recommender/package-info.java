/**
 * User-based collaborative filtering in process: ratings in, ranked lists, predictions and exact
 * explanations out.
 */
package dev.matinee.recommender;
