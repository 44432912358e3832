/** Movies that many people know, as they are published with a data set. */
package dev.matinee.lists.popular;
