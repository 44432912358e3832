/** The stores on SQLite: one file, no server. */
package dev.matinee.store.sqlite;
