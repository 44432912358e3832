/** Everything kept per person: the records, and small interfaces that engines implement. */
package dev.matinee.store;
