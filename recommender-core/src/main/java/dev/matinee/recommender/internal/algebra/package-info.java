/** Symmetric matrices, their inverses, and the solution of ridge regressions. */
package dev.matinee.recommender.internal.algebra;
