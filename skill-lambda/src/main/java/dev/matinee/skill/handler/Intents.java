package dev.matinee.skill.handler;

import dev.matinee.skill.dialogue.AccountDialogue;
import dev.matinee.skill.dialogue.Dialogues;
import dev.matinee.skill.dialogue.HistoryDialogue;
import dev.matinee.skill.dialogue.ListDialogue;
import dev.matinee.skill.dialogue.NamedMovieDialogue;
import dev.matinee.skill.dialogue.NewsDialogue;
import dev.matinee.skill.dialogue.OwnRatingsDialogue;
import dev.matinee.skill.dialogue.RecommendationDialogue;
import dev.matinee.skill.dialogue.RefinementDialogue;
import dev.matinee.skill.dialogue.SimilarMovieDialogue;
import dev.matinee.skill.dialogue.TogetherDialogue;
import dev.matinee.skill.dialogue.answer.Answer;
import dev.matinee.skill.dialogue.answer.Asked;
import dev.matinee.skill.dialogue.answer.Offer;
import dev.matinee.skill.dialogue.answer.Question;
import dev.matinee.skill.dialogue.heard.HeardNumber;
import dev.matinee.skill.dialogue.heard.HeardSelection;
import dev.matinee.skill.dialogue.heard.MovieWish;
import dev.matinee.skill.handler.IntentHandler.Row;
import dev.matinee.skill.words.OwnWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which intent leads to which call of the dialogue. */
final class Intents {
  /** The intent that takes the numbers which were asked for. */
  static final String RECOMMEND_MOVIES = "RecommendMoviesIntent";

  /** "Select the second one", where there is a screen. */
  static final String SELECT = "AMAZON.SelectIntent";

  private final RecommendationDialogue recommendations;
  private final RefinementDialogue refinement;
  private final NewsDialogue news;
  private final ListDialogue list;
  private final HistoryDialogue history;
  private final NamedMovieDialogue named;
  private final SimilarMovieDialogue similar;
  private final AccountDialogue account;
  private final OwnRatingsDialogue ratings;
  private final TogetherDialogue together;

  private Intents(Dialogues dialogues) {
    recommendations = dialogues.recommendations();
    refinement = dialogues.refinement();
    news = dialogues.news();
    list = dialogues.list();
    history = dialogues.history();
    named = dialogues.named();
    similar = dialogues.similar();
    account = dialogues.account();
    ratings = dialogues.ratings();
    together = dialogues.together();
  }

  /** {@return the table} */
  static List<Row> of(Dialogues dialogues) {
    return new Intents(dialogues).rows();
  }

  private List<Row> rows() {
    return Stream.of(
            wishes(),
            listed(),
            told(),
            named(),
            asked(),
            popular(),
            rated(),
            together(),
            conversation())
        .flatMap(List::stream)
        .toList();
  }

  /** "recommend me five movies", "something from the nineties", "surprise me", "anything new?". */
  private List<Row> wishes() {
    return List.of(
        Row.of(RECOMMEND_MOVIES, turn -> recommendations.answer(turn.heard(), turn.listener())),
        Row.of(
            "RecommendByGenreIntent",
            turn -> recommendations.some(turn.selection(), turn.heard().amount(), turn.listener())),
        Row.of(
            "RefineListIntent",
            turn ->
                refinement.refine(
                    turn.selection(), turn.age(), turn.heard().amount(), turn.listener())),
        Row.of("ForKidsIntent", turn -> refinement.forKids(turn.heard().amount(), turn.listener())),
        Row.of("SurpriseMeIntent", turn -> recommendations.surprise(turn.listener())),
        Row.of("WhatsNewIntent", turn -> news.news(turn.listener())),
        Row.of("TellNewsIntent", turn -> news.remind(turn.reminders(), turn.listener())));
  }

  /** "next", "tell me more about the second one", "why that one", "send it to my phone". */
  private List<Row> listed() {
    return List.of(
        Row.of("AMAZON.NextIntent", this::next),
        Row.of("AMAZON.PreviousIntent", turn -> list.previous(turn.listener())),
        Row.of("AMAZON.StartOverIntent", this::startOver),
        Row.of(SELECT, this::select),
        Row.of("MovieDetailsIntent", turn -> list.details(turn.position(), turn.listener())),
        Row.of("WhyThisOneIntent", turn -> list.why(turn.position(), turn.listener())),
        Row.of("SendToPhoneIntent", turn -> list.toPhone(turn.listener())));
  }

  /** "I have seen the second one", "give it four stars", "undo that". */
  private List<Row> told() {
    return List.of(
        Row.of("SeenItIntent", turn -> history.seen(turn.position(), turn.listener())),
        Row.of(
            "NotInterestedIntent", turn -> history.notInterested(turn.position(), turn.listener())),
        Row.of(
            "RateMovieIntent",
            turn -> history.rate(turn.position(), turn.stars(), turn.listener())),
        Row.of("UndoIntent", turn -> history.undo(turn.listener())));
  }

  /** "rate The Matrix five stars", "a movie like Heat", "save it". */
  private List<Row> named() {
    return List.of(
        Row.of("RateByNameIntent", turn -> named.rate(turn.title(), turn.stars(), turn.listener())),
        Row.of("SeenByNameIntent", turn -> named.seen(turn.title(), turn.listener())),
        Row.of(
            "NotInterestedByNameIntent",
            turn -> named.notInterested(turn.title(), turn.listener())),
        Row.of("WhyByNameIntent", turn -> named.why(turn.title(), turn.listener())),
        Row.of("AboutMovieIntent", turn -> named.tell(turn.title(), turn.listener())),
        Row.of("SimilarMoviesIntent", this::similar),
        Row.of("SaveMovieIntent", this::save));
  }

  private Answer similar(Turn turn) {
    return turn.title().isSaid()
        ? similar.like(turn.title(), turn.listener())
        : similar.like(turn.position(), turn.listener());
  }

  private Answer save(Turn turn) {
    return turn.title().isSaid()
        ? named.save(turn.title(), turn.listener())
        : history.save(turn.position(), turn.listener());
  }

  /** "what should we watch". */
  private List<Row> together() {
    return List.of(
        Row.of(
            "WatchTogetherIntent",
            turn -> together.watch(turn.company(), turn.heard().amount(), turn.listener())));
  }

  /** "popular movies", "I don't have an ID". */
  private List<Row> popular() {
    return List.of(
        Row.of(
            "PopularMoviesIntent",
            turn ->
                recommendations.popular(turn.selection(), turn.heard().amount(), turn.listener())));
  }

  /** "what did I rate last", "how many have I rated", "take that rating away". */
  private List<Row> rated() {
    return List.of(
        Row.of("LastRatedIntent", turn -> ratings.last(turn.listener())),
        Row.of("RatingCountIntent", turn -> ratings.count(turn.listener())),
        Row.of("RemoveRatingIntent", this::unrate));
  }

  private Answer unrate(Turn turn) {
    return turn.title().isSaid()
        ? ratings.remove(turn.title(), turn.listener())
        : ratings.remove(turn.position(), turn.listener());
  }

  /** "yes" or "no" to what was offered or asked, "unlink my account". */
  private List<Row> asked() {
    return List.of(
        Row.of("AMAZON.YesIntent", this::yes),
        Row.of("AMAZON.NoIntent", this::no),
        Row.of("LinkAccountIntent", turn -> account.link(turn.listener())),
        Row.of("UnlinkAccountIntent", turn -> account.unlink(turn.speaker(), turn.phrases())));
  }

  /** What has nothing to do with movies. "Go home" is the home of the device, out of the skill. */
  private static List<Row> conversation() {
    return List.of(
        Row.of("AMAZON.HelpIntent", turn -> turn.smallTalk().help(turn.previous())),
        Row.of("AMAZON.StopIntent", turn -> turn.smallTalk().goodbye()),
        Row.of("AMAZON.CancelIntent", turn -> turn.smallTalk().goodbye()),
        Row.of("AMAZON.NavigateHomeIntent", turn -> turn.smallTalk().goodbye()),
        Row.of("AMAZON.FallbackIntent", Intents::notUnderstood),
        Row.of(OwnWords.INTENT, Intents::notUnderstood),
        Row.of(OwnWords.OUR_INTENT, Intents::notUnderstood),
        Row.of("AMAZON.RepeatIntent", turn -> turn.smallTalk().repeat(turn.previous())));
  }

  /** Own words come here as the intent that they mean; only those that mean nothing are left. */
  private static Answer notUnderstood(Turn turn) {
    return turn.smallTalk().notUnderstood(turn.previous());
  }

  /** What "which one?" asked for, or else more of that movie. */
  private Answer select(Turn turn) {
    Optional<String> asking =
        turn.previous()
            .flatMap(Answer::asked)
            .map(Asked::question)
            .filter(question -> question.slot().equals(Slots.POSITION))
            .map(Question::intent);
    if (asking.isPresent()) {
      return rows().stream()
          .filter(row -> row.intent().equals(asking.get()))
          .findFirst()
          .orElseThrow()
          .call()
          .apply(turn);
    }
    return turn.touched().isPresent()
        ? list.touched(turn.touched(), turn.listener())
        : list.details(turn.position(), turn.listener());
  }

  /** Of the list, or another surprise after a surprise. */
  private Answer next(Turn turn) {
    return turn.listener().isOffered(Offer.SURPRISE)
        ? recommendations.surprise(turn.listener())
        : list.next(turn.listener());
  }

  /** The list from its top, or from the first words where there is none. */
  private Answer startOver(Turn turn) {
    return turn.isInList()
        ? list.fromTheTop(turn.listener())
        : account.welcome(turn.speaker(), turn.phrases());
  }

  /**
   * What was offered is done, and a question for a number is asked again. Any other question was
   * what to do: at first that is a wish for movies, after a list it has to be said.
   */
  private Answer yes(Turn turn) {
    Optional<Offer> offer = turn.previous().flatMap(Answer::offer);
    if (offer.isPresent()) {
      return accept(offer.get(), turn);
    }
    return turn.previous()
        .filter(answer -> answer.asked().isPresent())
        .orElseGet(() -> turn.isInList() ? turn.smallTalk().whatElse() : recommend(turn));
  }

  /** To the question for an ID that is to have none, and to be named movies all the same. */
  private Answer no(Turn turn) {
    boolean hasNoId =
        turn.previous()
            .flatMap(Answer::asked)
            .filter(asked -> asked.question() == Question.MEMBER_ID)
            .isPresent();
    return hasNoId
        ? recommendations.popular(HeardSelection.NOTHING, HeardNumber.NOTHING, turn.listener())
        : turn.smallTalk().no(turn.previous());
  }

  private Answer accept(Offer offer, Turn turn) {
    return switch (offer) {
      case RECOMMEND -> recommend(turn);
      case NEXT -> list.next(turn.listener());
      case SURPRISE -> recommendations.surprise(turn.listener());
      case NEWS -> news.news(turn.listener());
    };
  }

  private Answer recommend(Turn turn) {
    return recommendations.answer(MovieWish.NOTHING, turn.listener());
  }
}
