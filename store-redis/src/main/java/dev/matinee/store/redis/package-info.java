/** A cache before the stores, on Redis. */
package dev.matinee.store.redis;
