package dev.matinee.store.dynamodb;

import static java.util.Comparator.comparing;

import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Links on DynamoDB: one item per user of Alexa and per voice, and an index by account. One more
 * item names the voices of a user of Alexa; a link that is not there any more may be among them.
 */
final class DynamoDbVoiceLinks implements VoiceLinkStore {
  private static final String ALEXA_USER_ID = TableDesign.VOICE_LINKS.key();
  private static final String USER_ID = "userId";
  private static final String LINKED_AT = "linkedAt";
  private static final String GRANT_ID = "grantId";
  private static final String NAME = "name";
  private static final String VOICES = "voices";

  private static final Comparator<VoiceLink> OLDEST_FIRST =
      comparing(VoiceLink::linkedAt).thenComparing(VoiceLink::alexaUserId);

  private final DynamoDbClient client;
  private final LivingPeople living;
  private final Table table;

  DynamoDbVoiceLinks(DynamoDbClient client, DynamoDbSettings settings, LivingPeople living) {
    this.client = client;
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
          item.optionalText(GRANT_ID),
          item.optionalText(NAME));
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
    link.name().ifPresent(name -> item.put(NAME, Attributes.text(name)));
    // First, so that no voice is linked that is not found by its device.
    VoiceLink.deviceOf(link.alexaUserId()).ifPresent(device -> add(link.alexaUserId(), device));
    table.put("write a voice link", item);
    living.require(link.userId(), () -> delete(link.alexaUserId()));
  }

  @Override
  public void delete(String alexaUserId) {
    table.delete("delete a voice link", table.key(alexaUserId));
    VoiceLink.deviceOf(alexaUserId).ifPresent(device -> remove(alexaUserId, device));
  }

  private Map<String, AttributeValue> voicesKey(String device) {
    return table.key(VoiceLink.voice(device, ""));
  }

  private void add(String voice, String device) {
    change("ADD #voices :voice", voice, device);
  }

  /** With the last voice the item goes as well. */
  private void remove(String voice, String device) {
    change("DELETE #voices :voice", voice, device);
    boolean unused =
        Calls.isDone(
            "delete the voices of a user of Alexa",
            () ->
                client.deleteItem(
                    request ->
                        request
                            .tableName(table.name())
                            .key(voicesKey(device))
                            .conditionExpression("attribute_not_exists(#voices)")
                            .expressionAttributeNames(Map.of("#voices", VOICES))));
  }

  private void change(String expression, String voice, String device) {
    Calls.run(
        "write the voices of a user of Alexa",
        () ->
            client.updateItem(
                request ->
                    request
                        .tableName(table.name())
                        .key(voicesKey(device))
                        .updateExpression(expression)
                        .expressionAttributeNames(Map.of("#voices", VOICES))
                        .expressionAttributeValues(
                            Map.of(":voice", Attributes.texts(List.of(voice))))));
  }

  @Override
  public List<VoiceLink> voicesOf(String alexaUserId) {
    return table.find("read the voices of a user of Alexa", voicesKey(alexaUserId)).stream()
        .flatMap(item -> item.textSet(VOICES).stream())
        .flatMap(voice -> find(voice).stream())
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public List<VoiceLink> linksOf(UserId userId) {
    return table.findByIndex("read voice links", USER_ID, userId.value()).stream()
        .map(DynamoDbVoiceLinks::link)
        .sorted(OLDEST_FIRST)
        .toList();
  }
}
