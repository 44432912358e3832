package dev.matinee.store.dynamodb;

import static java.util.Comparator.comparing;

import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Links on DynamoDB: one item per user of Alexa, and an index by account. */
final class DynamoDbVoiceLinks implements VoiceLinkStore {
  private static final String ALEXA_USER_ID = TableDesign.VOICE_LINKS.key();
  private static final String USER_ID = "userId";
  private static final String LINKED_AT = "linkedAt";

  private final DynamoDbClient client;
  private final Table table;

  DynamoDbVoiceLinks(DynamoDbClient client, DynamoDbSettings settings) {
    this.client = client;
    this.table = Table.of(client, settings, TableDesign.VOICE_LINKS);
  }

  @Override
  public Optional<VoiceLink> find(String alexaUserId) {
    return table.find("read a voice link", table.key(alexaUserId)).map(DynamoDbVoiceLinks::link);
  }

  private static VoiceLink link(Item item) {
    try {
      return new VoiceLink(
          item.text(ALEXA_USER_ID), new UserId(item.text(USER_ID)), item.second(LINKED_AT));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored voice link is damaged", e);
    }
  }

  @Override
  public void save(VoiceLink link) {
    table.put(
        "write a voice link",
        Map.of(
            ALEXA_USER_ID, Attributes.text(link.alexaUserId()),
            USER_ID, Attributes.text(link.userId().value()),
            LINKED_AT, Attributes.second(link.linkedAt())));
  }

  @Override
  public void delete(String alexaUserId) {
    table.delete("delete a voice link", table.key(alexaUserId));
  }

  @Override
  public List<VoiceLink> linksOf(UserId userId) {
    List<VoiceLink> links = new ArrayList<>();
    Map<String, AttributeValue> last = Map.of();
    do {
      QueryResponse page = query(userId, last);
      page.items().forEach(item -> links.add(link(new Item(item))));
      last = page.lastEvaluatedKey();
    } while (!last.isEmpty());
    links.sort(comparing(VoiceLink::linkedAt).thenComparing(VoiceLink::alexaUserId));
    return links;
  }

  private QueryResponse query(UserId userId, Map<String, AttributeValue> after) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table.name())
            .indexName(TableDesign.indexName(USER_ID))
            .keyConditionExpression("#userId = :userId")
            .expressionAttributeNames(Map.of("#userId", USER_ID))
            .expressionAttributeValues(Map.of(":userId", Attributes.text(userId.value())));
    if (!after.isEmpty()) {
      query.exclusiveStartKey(after);
    }
    return Calls.run("read voice links", () -> client.query(query.build()));
  }
}
