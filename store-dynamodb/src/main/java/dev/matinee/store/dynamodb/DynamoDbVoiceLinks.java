package dev.matinee.store.dynamodb;

import static java.util.Comparator.comparing;

import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Links on DynamoDB: one item per user of Alexa, and an index by account. */
final class DynamoDbVoiceLinks implements VoiceLinkStore {
  private static final String ALEXA_USER_ID = TableDesign.VOICE_LINKS.key();
  private static final String USER_ID = "userId";
  private static final String LINKED_AT = "linkedAt";
  private static final String GRANT_ID = "grantId";

  private final LivingPeople living;
  private final Table table;

  DynamoDbVoiceLinks(DynamoDbClient client, DynamoDbSettings settings, LivingPeople living) {
    this.living = living;
    this.table = Table.of(client, settings, TableDesign.VOICE_LINKS);
  }

  @Override
  public Optional<VoiceLink> find(String alexaUserId) {
    return table.find("read a voice link", table.key(alexaUserId)).map(DynamoDbVoiceLinks::link);
  }

  private static VoiceLink link(Item item) {
    try {
      return new VoiceLink(
          item.text(ALEXA_USER_ID),
          new UserId(item.text(USER_ID)),
          item.second(LINKED_AT),
          item.optionalText(GRANT_ID));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored voice link is damaged", e);
    }
  }

  @Override
  public void save(VoiceLink link) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(ALEXA_USER_ID, Attributes.text(link.alexaUserId()));
    item.put(USER_ID, Attributes.text(link.userId().value()));
    item.put(LINKED_AT, Attributes.second(link.linkedAt()));
    link.grantId().ifPresent(grant -> item.put(GRANT_ID, Attributes.text(grant)));
    table.put("write a voice link", item);
    living.require(link.userId(), () -> delete(link.alexaUserId()));
  }

  @Override
  public void delete(String alexaUserId) {
    table.delete("delete a voice link", table.key(alexaUserId));
  }

  @Override
  public List<VoiceLink> linksOf(UserId userId) {
    return table.findByIndex("read voice links", USER_ID, userId.value()).stream()
        .map(DynamoDbVoiceLinks::link)
        .sorted(comparing(VoiceLink::linkedAt).thenComparing(VoiceLink::alexaUserId))
        .toList();
  }
}
