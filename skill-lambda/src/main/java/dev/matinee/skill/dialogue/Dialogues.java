package dev.matinee.skill.dialogue;

/**
 * All that can be talked about.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param account who speaks
 * @param recommendations what to watch
 * @param list what was read out
 * @param history what people say of movies
 * @param news what is new since the last time
 */
public record Dialogues(
    AccountDialogue account,
    RecommendationDialogue recommendations,
    ListDialogue list,
    HistoryDialogue history,
    NewsDialogue news) {}
