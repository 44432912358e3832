package dev.matinee.store;

/**
 * A session, beside the version that the history of its owner has now. Immutable; safe for use by
 * any number of threads.
 *
 * @param session as it was last stored
 * @param historyVersion read together with it; 0 of a history that says nothing
 */
public record SessionWithHistoryVersion(Session session, long historyVersion) {}
