/** Data sets: what is read from files, before it becomes a model. */
package dev.matinee.recommender.data;
