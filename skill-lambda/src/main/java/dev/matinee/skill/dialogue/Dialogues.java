package dev.matinee.skill.dialogue;

/**
 * All that can be talked about.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param account who speaks
 * @param recommendations what to watch
 * @param refinement how that is changed
 * @param list what was named
 * @param history what people say of movies
 * @param named movies by their names
 * @param similar movies like others
 * @param news what is new since the last time
 * @param ratings that the speaker gave
 * @param together movies for several people
 */
public record Dialogues(
    AccountDialogue account,
    RecommendationDialogue recommendations,
    RefinementDialogue refinement,
    ListDialogue list,
    HistoryDialogue history,
    NamedMovieDialogue named,
    SimilarMovieDialogue similar,
    NewsDialogue news,
    OwnRatingsDialogue ratings,
    TogetherDialogue together) {}
