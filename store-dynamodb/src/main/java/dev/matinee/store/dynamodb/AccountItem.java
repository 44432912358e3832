package dev.matinee.store.dynamodb;

import dev.matinee.store.Account;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.WriteId;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An account as an item. */
final class AccountItem {
  static final String USER_ID = "userId";
  static final String VERSION = "version";
  static final String LAST_WRITE_ID = "lastWriteId";

  private static final String KEY = TableDesign.ACCOUNTS.key();
  private static final String WRITTEN_AS = "writtenAs";
  private static final String PASSWORD_HASH = "passwordHash";
  private static final String CREATED_AT = "createdAt";
  private static final String SESSIONS = "sessions";
  private static final String RECOVERY_HASHES = "recoveryHashes";
  private static final String PASSKEYS = "passkeys";

  private AccountItem() {}

  static Map<String, AttributeValue> of(Account account, WriteId writeId) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(KEY, Attributes.text(account.username().key()));
    item.put(WRITTEN_AS, Attributes.text(account.username().value()));
    item.put(USER_ID, Attributes.text(account.userId().value()));
    item.put(VERSION, Attributes.number(account.version()));
    item.put(PASSWORD_HASH, Attributes.text(account.passwordHash()));
    item.put(CREATED_AT, Attributes.second(account.createdAt()));
    if (!account.sessions().isEmpty()) {
      item.put(SESSIONS, Attributes.texts(account.sessions()));
    }
    if (!account.recoveryHashes().isEmpty()) {
      item.put(RECOVERY_HASHES, Attributes.texts(account.recoveryHashes()));
    }
    if (!account.passkeys().all().isEmpty()) {
      item.put(PASSKEYS, PasskeyAttribute.of(account.passkeys()));
    }
    item.put(LAST_WRITE_ID, Attributes.text(writeId.value()));
    return item;
  }

  /**
   * The account of an item.
   *
   * @param asked what it was found by
   */
  static Account read(String asked, Item item) {
    try {
      return new Account(
          new Username(item.text(WRITTEN_AS)),
          new UserId(item.text(USER_ID)),
          item.number(VERSION),
          item.text(PASSWORD_HASH),
          item.second(CREATED_AT),
          item.textSet(SESSIONS),
          item.textSet(RECOVERY_HASHES),
          PasskeyAttribute.read(item.list(PASSKEYS)));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored account " + asked + " is damaged", e);
    }
  }
}
