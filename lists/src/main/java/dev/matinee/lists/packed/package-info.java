/** A ranked list in few bytes: ids, numbers and reasons, and no text that an id stands for. */
package dev.matinee.lists.packed;
