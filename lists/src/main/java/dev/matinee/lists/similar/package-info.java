/** Movies that are like another, as they are published with a data set. */
package dev.matinee.lists.similar;
