/**
 * A list for several people, made of the lists that were made for each of them: the same on a page
 * and by voice.
 */
package dev.matinee.storedlists.together;
