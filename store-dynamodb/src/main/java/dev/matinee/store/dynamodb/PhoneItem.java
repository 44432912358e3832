package dev.matinee.store.dynamodb;

import dev.matinee.store.Phone;
import dev.matinee.store.PhoneCode;
import dev.matinee.store.PhoneConsent;
import dev.matinee.store.StoreException;
import dev.matinee.store.TextWishes;
import dev.matinee.store.TextsTold;
import dev.matinee.store.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A telephone number as an item. */
final class PhoneItem {
  static final String KEY = TableDesign.PHONES.key();
  static final String VERSION = "version";

  private static final String NUMBER = "number";
  private static final String NUMBER_HASH = "numberHash";
  private static final String CONSENTED_AT = "consentedAt";
  private static final String CONSENT_VERSION = "consentVersion";
  private static final String CONSENT_WORDING = "consentWording";
  private static final String VERIFIED_AT = "verifiedAt";
  private static final String CODE_HASH = "codeHash";
  private static final String CODE_EXPIRES_AT = "codeExpiresAt";
  private static final String CODE_TRIES_LEFT = "codeTriesLeft";
  private static final String WHEN_READY = "whenReady";
  private static final String WEEKLY = "weekly";
  private static final String LANGUAGE = "language";
  private static final String ZONE = "zone";
  private static final String READY_VERSION = "readyVersion";
  private static final String WAITING_SINCE = "waitingSince";
  private static final String TOLD_WEEK = "toldWeek";
  private static final String TOLD_MOVIES = "toldMovies";

  private PhoneItem() {}

  static Map<String, AttributeValue> of(Phone phone) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(KEY, Attributes.text(phone.userId().value()));
    item.put(VERSION, Attributes.number(phone.version()));
    item.put(NUMBER, Attributes.text(phone.number()));
    item.put(NUMBER_HASH, Attributes.text(phone.numberHash()));
    item.put(CONSENTED_AT, Attributes.second(phone.consent().time()));
    item.put(CONSENT_VERSION, Attributes.text(phone.consent().version()));
    item.put(CONSENT_WORDING, Attributes.text(phone.consent().wording()));
    phone.verifiedAt().ifPresent(time -> item.put(VERIFIED_AT, Attributes.second(time)));
    phone.code().ifPresent(code -> put(item, code));
    put(item, phone.wishes());
    put(item, phone.told());
    phone.expiresAt().ifPresent(time -> item.put(Item.EXPIRES_AT, Attributes.second(time)));
    return item;
  }

  private static void put(Map<String, AttributeValue> item, PhoneCode code) {
    item.put(CODE_HASH, Attributes.text(code.hash()));
    item.put(CODE_EXPIRES_AT, Attributes.second(code.expiresAt()));
    item.put(CODE_TRIES_LEFT, Attributes.number(code.triesLeft()));
  }

  private static void put(Map<String, AttributeValue> item, TextWishes wishes) {
    item.put(WHEN_READY, AttributeValue.fromBool(wishes.whenReady()));
    item.put(WEEKLY, AttributeValue.fromBool(wishes.weekly()));
    item.put(LANGUAGE, Attributes.text(wishes.language().toLanguageTag()));
    item.put(ZONE, Attributes.text(wishes.zone().getId()));
  }

  private static void put(Map<String, AttributeValue> item, TextsTold told) {
    item.put(READY_VERSION, Attributes.number(told.readyVersion()));
    told.waitingSince().ifPresent(time -> item.put(WAITING_SINCE, Attributes.second(time)));
    if (!told.week().isEmpty()) {
      item.put(TOLD_WEEK, Attributes.text(told.week()));
    }
    item.put(TOLD_MOVIES, Attributes.list(told.movies(), Attributes::number));
  }

  static Phone read(Item item) {
    try {
      return new Phone(
          new UserId(item.text(KEY)),
          item.number(VERSION),
          item.text(NUMBER),
          item.text(NUMBER_HASH),
          new PhoneConsent(
              item.second(CONSENTED_AT), item.text(CONSENT_VERSION), item.text(CONSENT_WORDING)),
          optionalSecond(item, VERIFIED_AT),
          item.optionalText(CODE_HASH).map(hash -> code(hash, item)),
          new TextWishes(
              item.truth(WHEN_READY),
              item.truth(WEEKLY),
              Locale.forLanguageTag(item.text(LANGUAGE)),
              ZoneId.of(item.text(ZONE))),
          told(item),
          optionalSecond(item, Item.EXPIRES_AT));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new StoreException("the stored number is damaged", e);
    }
  }

  private static PhoneCode code(String hash, Item item) {
    return new PhoneCode(
        hash, item.second(CODE_EXPIRES_AT), Math.toIntExact(item.number(CODE_TRIES_LEFT)));
  }

  private static TextsTold told(Item item) {
    return new TextsTold(
        item.number(READY_VERSION),
        optionalSecond(item, WAITING_SINCE),
        item.optionalText(TOLD_WEEK).orElse(""),
        item.list(TOLD_MOVIES).stream().map(movie -> Long.parseLong(movie.n())).toList());
  }

  private static Optional<Instant> optionalSecond(Item item, String name) {
    return item.attributes().containsKey(name) ? Optional.of(item.second(name)) : Optional.empty();
  }
}
