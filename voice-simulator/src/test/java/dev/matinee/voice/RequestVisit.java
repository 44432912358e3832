package dev.matinee.voice;

import java.time.Clock;
import java.util.Optional;

/** Sends the requests of a {@link Talk} to a skill, within one session at a time. */
final class RequestVisit {
  private final SkillEndpoint skill;
  private final RequestEnvelopes requests;
  private Optional<Session> open = Optional.empty();

  RequestVisit(SkillEndpoint skill, InteractionModel model, String skillId, String alexaUserId) {
    this.skill = skill;
    this.requests = new RequestEnvelopes(model, skillId, alexaUserId, Clock.systemUTC());
  }

  Reply send(Talk.Turn turn) {
    Session session = open.orElseGet(Session::start);
    byte[] answer = skill.respond(request(turn, session));
    if (turn.request().equals("SessionEndedRequest")) {
      open = Optional.empty();
      return Reply.SILENCE;
    }
    SkillResponse response = SkillResponse.read(answer);
    open = Optional.of(session.after(response)).filter(next -> response.reply().sessionOpen());
    return response.reply();
  }

  private byte[] request(Talk.Turn turn, Session session) {
    return switch (turn.request()) {
      case "LaunchRequest" -> requests.launch(session);
      case "SessionEndedRequest" -> requests.sessionEnded(session);
      default -> requests.intent(session, new Match(turn.request(), turn.slots(), 0, 0, false));
    };
  }
}
