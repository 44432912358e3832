/** The words of titles and of what people say or type of them, as they are compared. */
package dev.matinee.lists.words;
