/** Linear item models: which items they know, exact sums over users, their inverse and weights. */
package dev.matinee.recommender.internal.linear;
