package dev.matinee.store;

import dev.matinee.store.event.EventSource;
import java.time.Instant;

/**
 * Somebody's last change. Immutable; safe for use by any number of threads.
 *
 * @param userId an account or a guest
 * @param eventId of the last change
 * @param time of the last change, to the millisecond
 * @param source where the last change came from
 * @param gone whether the person is gone: the change is then the deletion of all that they told
 */
public record FeedEntry(
    UserId userId, String eventId, Instant time, EventSource source, boolean gone) {}
