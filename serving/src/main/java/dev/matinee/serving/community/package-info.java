/** Ratings that people give on the site count for other people, too. */
package dev.matinee.serving.community;
