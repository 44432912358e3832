/** Bits, numbers and texts in bytes, as the formats of this module are made of them. */
package dev.matinee.lists.bytes;
