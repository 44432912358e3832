package dev.matinee.skill;

import com.amazon.ask.Skill;
import com.amazon.ask.builder.CustomSkillBuilder;
import com.amazon.ask.exception.AskSdkException;
import com.amazon.ask.model.Application;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Intent;
import com.amazon.ask.model.IntentRequest;
import com.amazon.ask.model.Request;
import com.amazon.ask.model.RequestEnvelope;
import com.amazon.ask.model.canfulfill.CanFulfillIntentRequest;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.amazon.ask.util.JacksonSerializer;
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
import dev.matinee.skill.dialogue.Surprise;
import dev.matinee.skill.dialogue.TogetherDialogue;
import dev.matinee.skill.dialogue.answer.Pictures;
import dev.matinee.skill.dialogue.answer.StoreTime;
import dev.matinee.skill.dialogue.people.CurrentLists;
import dev.matinee.skill.dialogue.people.Evenings;
import dev.matinee.skill.dialogue.people.FreshMovies;
import dev.matinee.skill.dialogue.people.HeardMovies;
import dev.matinee.skill.dialogue.people.JointLists;
import dev.matinee.skill.dialogue.people.LinkedAccounts;
import dev.matinee.skill.dialogue.people.MovieMarks;
import dev.matinee.skill.dialogue.people.NamedMovies;
import dev.matinee.skill.dialogue.people.PlacedLists;
import dev.matinee.skill.dialogue.people.PopularLists;
import dev.matinee.skill.handler.OwnWordsRequest;
import dev.matinee.skill.handler.SkillHandlers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The skill: turns a request envelope into a response envelope, both JSON in UTF-8, over any
 * transport. The caller vouches for the sender; the skill checks only that the request is meant for
 * it.
 *
 * <p>Safe for use by any number of threads.
 */
public final class MatineeSkill {
  /** An answer is due within eight seconds; people wait no longer than three. */
  private static final Duration STORE_LIMIT = Duration.ofSeconds(2);

  /** Pictures are worth less than an answer that comes at once. */
  private static final Duration PICTURES_LIMIT = Duration.ofMillis(300);

  private final Skill skill;
  private final String skillId;
  private final Map<String, Set<String>> intents;
  private final JacksonSerializer json = new JacksonSerializer();

  private MatineeSkill(SkillSettings settings, SkillStores stores, Clock clock) {
    SkillHandlers handlers =
        new SkillHandlers(
            settings.wording(),
            dialogues(settings, stores, clock),
            new Pictures(stores.posters(), new StoreTime(PICTURES_LIMIT), clock));
    this.skillId = settings.skillId();
    this.intents = handlers.intents();
    this.skill =
        new CustomSkillBuilder()
            .withSkillId(skillId)
            .addRequestHandlers(handlers.requestHandlers())
            .addExceptionHandler(handlers.failureHandler())
            .build();
  }

  private static Dialogues dialogues(SkillSettings settings, SkillStores stores, Clock clock) {
    StoreTime time = new StoreTime(STORE_LIMIT);
    LinkedAccounts accounts =
        new LinkedAccounts(
            stores.voiceLinks(),
            stores.pairingCodes(),
            stores.oauth(),
            settings.accountLinking(),
            clock);
    CurrentLists lists = new CurrentLists(stores.recommendations(), stores.histories());
    HeardMovies heard = new HeardMovies(stores.heardLists(), clock);
    PopularLists popular =
        new PopularLists(stores.popular(), stores.titles(), accounts, stores.histories());
    JointLists joint =
        new JointLists(stores.evenings(), stores.recommendations(), stores.histories(), accounts);
    PlacedLists placed = new PlacedLists(lists, accounts, popular, joint);
    RecommendationDialogue recommendations =
        new RecommendationDialogue(lists, accounts, heard, new Surprise(clock), popular, time);
    TogetherDialogue together =
        new TogetherDialogue(
            joint, new Evenings(stores.evenings(), accounts), accounts, recommendations, time);
    NamedMovies movies =
        new NamedMovies(stores.packed(), stores.finders(), stores.similar(), accounts, popular);
    MovieMarks marks = new MovieMarks(stores.histories(), accounts, time, clock);
    ListDialogue list = new ListDialogue(placed, heard, movies, time);
    FreshMovies fresh = new FreshMovies(stores.packed(), stores.histories(), heard);
    return new Dialogues(
        new AccountDialogue(accounts, fresh, time),
        recommendations,
        new RefinementDialogue(recommendations, list, placed, together, time),
        list,
        new HistoryDialogue(stores.recommendations(), placed, movies, marks),
        new NamedMovieDialogue(movies, lists, accounts, marks, time),
        new SimilarMovieDialogue(movies, accounts, stores.histories(), time),
        new NewsDialogue(lists, accounts, heard, time),
        new OwnRatingsDialogue(stores.histories(), accounts, movies, marks, time),
        together);
  }

  /**
   * Builds the skill.
   *
   * @param settings who the skill is, and where its web site is
   * @param stores what it reads and keeps
   */
  public static MatineeSkill of(SkillSettings settings, SkillStores stores) {
    return new MatineeSkill(settings, stores, Clock.systemUTC());
  }

  /** The intents that are answered, each with the slots that are read. */
  public Map<String, Set<String>> intents() {
    return intents;
  }

  /**
   * Answers one request.
   *
   * @param requestEnvelope JSON
   * @return the response envelope, JSON
   * @throws RefusedSkillIdException if it is meant for another skill
   * @throws RefusedRequestException if it is no request envelope
   */
  public byte[] respond(byte[] requestEnvelope) {
    RequestEnvelope request;
    try {
      request = read(requestEnvelope);
    } catch (RefusedRequestException refused) {
      return UnknownRequest.of(requestEnvelope)
          .filter(unknown -> unknown.skillId().equals(Optional.of(skillId)))
          .map(UnknownRequest::answer)
          .orElseThrow(() -> refused);
    }
    if (!skillId(request).equals(Optional.of(skillId))) {
      throw new RefusedSkillIdException();
    }
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    json.serialize(skill.invoke(OwnWordsRequest.read(request)), response);
    return response.toByteArray();
  }

  private RequestEnvelope read(byte[] requestEnvelope) {
    try {
      RequestEnvelope request =
          json.deserialize(new ByteArrayInputStream(requestEnvelope), RequestEnvelope.class);
      if (request != null && request.getRequest() != null) {
        requireWholeIntent(request.getRequest());
        return request;
      }
    } catch (AskSdkException unusedBecauseItQuotesTheRequest) {
      throw new RefusedRequestException("the request is no request envelope");
    }
    throw new RefusedRequestException("the request envelope holds no request");
  }

  /**
   * Alexa leaves out nothing of an intent. A request that does is not from Alexa, and is refused
   * without a spoken apology.
   */
  private static void requireWholeIntent(Request request) {
    boolean whole = true;
    if (request instanceof IntentRequest spoken) {
      whole = Optional.ofNullable(spoken.getIntent()).filter(MatineeSkill::isWhole).isPresent();
    } else if (request instanceof CanFulfillIntentRequest wish) {
      whole = Optional.ofNullable(wish.getIntent()).filter(MatineeSkill::isWhole).isPresent();
    }
    if (!whole) {
      throw new RefusedRequestException("the request envelope holds no whole intent");
    }
  }

  private static boolean isWhole(Intent intent) {
    return intent.getName() != null
        && (intent.getSlots() == null || !intent.getSlots().containsValue(null));
  }

  private static Optional<String> skillId(RequestEnvelope request) {
    return Optional.ofNullable(request.getContext())
        .map(Context::getSystem)
        .map(SystemState::getApplication)
        .map(Application::getApplicationId);
  }
}
