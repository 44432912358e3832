package dev.matinee.voice;

import dev.matinee.skill.SkillSettings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A person who talks to the skill. "open movie matinee" opens a session; so does any other
 * utterance where none is open, as if the skill were asked by its name. A session ends when the
 * skill ends it, or when the person says "exit" or "quit"; the skill does not answer to that.
 *
 * <p>Not thread-safe: one person says one thing at a time.
 */
public final class Conversation {
  private final SkillEndpoint skill;
  private final InteractionModel model;
  private final RequestEnvelopes requests;
  private Optional<Session> open = Optional.empty();

  private Conversation(SkillEndpoint skill, InteractionModel model, String skillId, String userId) {
    this.skill = skill;
    this.model = model;
    this.requests = new RequestEnvelopes(model, skillId, userId, Clock.systemUTC());
  }

  /** Talks to a skill that goes by {@link SkillSettings#LOCAL_SKILL_ID}. */
  public static Conversation start(SkillEndpoint skill, InteractionModel model) {
    return start(skill, model, SkillSettings.LOCAL_SKILL_ID);
  }

  /**
   * Talks to a skill.
   *
   * @param skillId the id that the requests are meant for
   */
  public static Conversation start(SkillEndpoint skill, InteractionModel model, String skillId) {
    return start(skill, model, skillId, RequestEnvelopes.LOCAL_USER);
  }

  /**
   * Talks to a skill, as one of several people who must not be taken for each other.
   *
   * @param skillId the id that the requests are meant for
   * @param userId the Alexa user who speaks
   */
  public static Conversation start(
      SkillEndpoint skill, InteractionModel model, String skillId, String userId) {
    return new Conversation(skill, model, skillId, userId);
  }

  /** Says something to the skill, and gives what it answers. */
  public Reply say(String utterance) {
    List<String> words = Words.of(utterance, model.language());
    if (model.language().isExit(words)) {
      return exit();
    }
    Optional<Invocation> invocation = Invocation.of(words, model);
    if (invocation.isEmpty()) {
      return hear(open.orElseGet(Session::start), words);
    }
    List<String> wish = invocation.get().wish();
    Session session = Session.start();
    return wish.isEmpty() ? send(session, requests.launch(session)) : hear(session, wish);
  }

  /** Whether the skill waits for the next utterance. */
  public boolean isOpen() {
    return open.isPresent();
  }

  private Reply hear(Session session, List<String> words) {
    Match heard =
        session
            .question()
            .map(asked -> model.hearAnswer(asked.intent(), asked.slot(), words))
            .orElseGet(() -> model.hear(words));
    return send(session, requests.intent(session, heard));
  }

  private Reply exit() {
    open.ifPresent(session -> skill.respond(requests.sessionEnded(session)));
    open = Optional.empty();
    return Reply.SILENCE;
  }

  private Reply send(Session session, byte[] request) {
    SkillResponse response = SkillResponse.read(skill.respond(request));
    Reply reply = response.reply();
    open = Optional.of(session.after(response)).filter(next -> reply.sessionOpen());
    return reply;
  }
}
