/**
 * The operator's dashboard: what people do and how the node fares, counted and drawn as it happens.
 * It holds counts and titles, and nothing of a person.
 */
package dev.matinee.web.dashboard;
