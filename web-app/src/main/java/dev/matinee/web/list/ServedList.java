package dev.matinee.web.list;

import dev.matinee.store.RecommendationList;

/**
 * A list, and how it came about.
 *
 * @param list for the current history and model
 * @param cached whether it was computed for an earlier request
 * @param degraded whether the store was out of reach, so that the list could not be kept
 */
public record ServedList(RecommendationList list, boolean cached, boolean degraded) {}
