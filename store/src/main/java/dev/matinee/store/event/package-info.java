/** Changes of a history as events: what changed, when, from where and because of which list. */
package dev.matinee.store.event;
