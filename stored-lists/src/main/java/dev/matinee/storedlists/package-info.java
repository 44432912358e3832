/** Lists in a store: packed when they are written, and with titles when they are read. */
package dev.matinee.storedlists;
