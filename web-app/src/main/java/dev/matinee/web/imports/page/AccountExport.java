package dev.matinee.web.imports.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.store.Account;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.HeardList;
import dev.matinee.store.History;
import dev.matinee.store.OAuthGrant;
import dev.matinee.store.Passkey;
import dev.matinee.store.Phone;
import dev.matinee.store.Session;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.event.HistoryEvent;
import java.time.Instant;
import java.util.Locale;

/**
 * What is kept of a person beside what they told of movies and the list that follows from it.
 * Secrets, and what a secret could be found by, stay out: passwords, codes, the tokens of sessions
 * and grants. Times are ISO 8601 in UTC.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
record AccountExport(Stores stores) {
  /**
   * Adds it to an export.
   *
   * @throws dev.matinee.store.StoreUnavailableException if any of it cannot be read
   */
  void addTo(ObjectNode document, History history) {
    UserId person = history.userId();
    document.put("userId", person.value());
    stores.accounts().find(person).ifPresent(account -> put(document, account));
    ArrayNode changes = document.putArray("latestChanges");
    history.events().events().forEach(event -> put(changes.addObject(), event));
    stores.phones().find(person).ifPresent(phone -> put(document, phone));
    ArrayNode evenings = document.putArray("evenings");
    stores.evenings().evenings(person).forEach(evening -> put(evenings.addObject(), evening));
  }

  private void put(ObjectNode document, Account account) {
    ObjectNode own = document.putObject("account");
    own.put("username", account.username().value());
    putTime(own, "createdAt", account.createdAt());
    own.put("recoveryCodesLeft", account.recoveryHashes().size());
    ArrayNode passkeys = own.putArray("passkeys");
    account.passkeys().all().forEach(passkey -> put(passkeys.addObject(), passkey));
    ArrayNode sessions = own.putArray("sessions");
    stores
        .sessions()
        .findAll(account.sessions())
        .forEach(session -> put(sessions.addObject(), session));
    ArrayNode grants = own.putArray("allowedPrograms");
    stores.oauth().grantsOf(account.userId()).forEach(grant -> put(grants.addObject(), grant));
    ArrayNode links = own.putArray("voiceLinks");
    stores.voiceLinks().linksOf(account.userId()).forEach(link -> put(links.addObject(), link));
    stores.heardLists().find(account.userId()).ifPresent(heard -> put(own, heard));
  }

  private static void put(ObjectNode document, Phone phone) {
    ObjectNode entry = document.putObject("textMessages");
    entry.put("number", phone.number());
    phone.verifiedAt().ifPresent(time -> putTime(entry, "verifiedAt", time));
    ObjectNode consent = entry.putObject("consent");
    putTime(consent, "time", phone.consent().time());
    consent.put("version", phone.consent().version()).put("wording", phone.consent().wording());
    entry.put("whenReady", phone.wishes().whenReady()).put("weekly", phone.wishes().weekly());
    entry.put("language", phone.wishes().language().toLanguageTag());
    entry.put("timeZone", phone.wishes().zone().getId());
    phone.told().movies().forEach(entry.putArray("toldMovieIds")::add);
  }

  private static void put(ObjectNode entry, Passkey passkey) {
    entry.put("name", passkey.label());
    putTime(entry, "createdAt", passkey.createdAt());
    putTime(entry, "lastUsedAt", passkey.lastUsedAt());
  }

  private static void put(ObjectNode entry, Session session) {
    entry.put("kind", session.kind().name().toLowerCase(Locale.ROOT));
    entry.put("label", session.label());
    putTime(entry, "createdAt", session.createdAt());
    putTime(entry, "lastSeenAt", session.lastSeenAt());
    putTime(entry, "expiresAt", session.expiresAt());
  }

  private static void put(ObjectNode entry, OAuthGrant grant) {
    entry.put("program", grant.clientId());
    putTime(entry, "createdAt", grant.createdAt());
    putTime(entry, "expiresAt", grant.expiresAt());
  }

  private static void put(ObjectNode entry, VoiceLink link) {
    entry.put("alexaUserId", link.alexaUserId());
    putTime(entry, "linkedAt", link.linkedAt());
  }

  private static void put(ObjectNode own, HeardList heard) {
    ObjectNode entry = own.putObject("heardByVoice");
    heard.movies().forEach(entry.putArray("movieIds")::add);
    putTime(entry, "heardAt", heard.heardAt());
  }

  private static void put(ObjectNode entry, HistoryEvent event) {
    putTime(entry, "time", event.time());
    entry.put("from", event.source().label()).put("what", event.kind().label());
    event.movieId().ifPresent(movie -> entry.put("movieId", movie));
    event.halfStars().ifPresent(halfStars -> entry.put("rating", halfStars / 2.0));
    event.list().ifPresent(list -> entry.put("list", list));
  }

  private static void put(ObjectNode entry, Evening evening) {
    entry.put("code", evening.code().value());
    ArrayNode names = entry.putArray("members");
    evening.members().stream().map(EveningMember::name).forEach(names::add);
  }

  private static void putTime(ObjectNode entry, String name, Instant time) {
    entry.put(name, time.toString());
  }
}
