/** Movies that many people know, for those of whom nothing is known. */
package dev.matinee.serving.popular;
