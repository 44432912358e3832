/** Movies that are like another: for a page, and for all well-known movies at once. */
package dev.matinee.serving.similar;
