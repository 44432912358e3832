/** Caches before stores. */
package dev.matinee.store.cache;
