package dev.matinee.store.dynamodb;

import dev.matinee.store.MessageStore;
import dev.matinee.store.OutboxText;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What nodes know of text messages, on DynamoDB: one item for each count and for each number that
 * wants no messages, and one for all messages that would have been sent.
 */
final class DynamoDbMessages implements MessageStore {
  private static final String COUNT = "count";
  private static final String TEXTS = "texts";
  private static final String VERSION = "version";
  private static final String OUTBOX_KEY = "outbox";
  private static final String OWNER = "owner";
  private static final String TO = "to";
  private static final String TEXT = "text";
  private static final String TIME = "time";
  private static final int TRIES = 20;

  private final DynamoDbClient client;
  private final LivingPeople living;
  private final Table table;

  DynamoDbMessages(DynamoDbClient client, DynamoDbSettings settings, LivingPeople living) {
    this.client = client;
    this.living = living;
    this.table = Table.of(client, settings, TableDesign.MESSAGES);
  }

  @Override
  public boolean take(String name, int most, Instant end) {
    if (most < 1) {
      return false;
    }
    UpdateItemRequest update =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(table.key("count:" + name))
            .updateExpression("SET #expiresAt = :end ADD #count :one")
            .conditionExpression("attribute_not_exists(#count) OR #count < :most")
            .expressionAttributeNames(Map.of("#count", COUNT, "#expiresAt", Item.EXPIRES_AT))
            .expressionAttributeValues(
                Map.of(
                    ":one", Attributes.number(1),
                    ":most", Attributes.number(most),
                    ":end", Attributes.second(end)))
            .build();
    return Calls.isDone("count a message", () -> client.updateItem(update));
  }

  private Map<String, AttributeValue> stopped(String numberHash) {
    return table.key("stopped:" + numberHash);
  }

  @Override
  public void stop(String numberHash) {
    table.put("stop messages", stopped(numberHash));
  }

  @Override
  public void start(String numberHash) {
    table.delete("start messages", stopped(numberHash));
  }

  @Override
  public boolean isStopped(String numberHash) {
    return table.find("look whether messages are stopped", stopped(numberHash)).isPresent();
  }

  @Override
  public void keep(OutboxText text) {
    UpdateItemRequest add =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(table.key(OUTBOX_KEY))
            .updateExpression(
                "SET #texts = list_append(if_not_exists(#texts, :none), :text) ADD #version :one")
            .expressionAttributeNames(Map.of("#texts", TEXTS, "#version", VERSION))
            .expressionAttributeValues(
                Map.of(
                    ":none", AttributeValue.fromL(List.of()),
                    ":text", AttributeValue.fromL(List.of(attribute(text))),
                    ":one", Attributes.number(1)))
            .returnValues(ReturnValue.UPDATED_NEW)
            .build();
    Map<String, AttributeValue> after =
        Calls.run("keep a message", () -> client.updateItem(add)).attributes();
    living.require(text.owner(), () -> forget(text.owner()));
    if (new Item(after).list(TEXTS).size() > OUTBOX) {
      change(texts -> texts.subList(Math.max(0, texts.size() - OUTBOX), texts.size()));
    }
  }

  private static AttributeValue attribute(OutboxText text) {
    return Attributes.map(
        Map.of(
            OWNER, Attributes.text(text.owner().value()),
            TO, Attributes.text(text.to()),
            TEXT, Attributes.text(text.text()),
            TIME, Attributes.second(text.time())));
  }

  @Override
  public List<OutboxText> outbox() {
    List<OutboxText> texts =
        new ArrayList<>(stored().map(DynamoDbMessages::texts).orElse(List.of()));
    Collections.reverse(texts);
    return texts.subList(0, Math.min(OUTBOX, texts.size()));
  }

  private Optional<Item> stored() {
    return table.find("read the messages", table.key(OUTBOX_KEY));
  }

  private static List<OutboxText> texts(Item item) {
    return item.list(TEXTS).stream().map(DynamoDbMessages::text).toList();
  }

  private static OutboxText text(AttributeValue value) {
    try {
      Item item = new Item(value.m());
      return new OutboxText(
          new UserId(item.text(OWNER)), item.text(TO), item.text(TEXT), item.second(TIME));
    } catch (IllegalArgumentException e) {
      throw new StoreException("a stored message is damaged", e);
    }
  }

  @Override
  public void forget(UserId owner) {
    change(texts -> texts.stream().filter(text -> !text.owner().equals(owner)).toList());
  }

  /** Again where a message came between. */
  private void change(UnaryOperator<List<OutboxText>> change) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Item> before = stored();
      List<OutboxText> texts = before.map(DynamoDbMessages::texts).orElse(List.of());
      List<OutboxText> next = change.apply(texts);
      if (next.equals(texts) || isReplaced(before.orElseThrow().number(VERSION), next)) {
        return;
      }
    }
    throw new StoreUnavailableException("the messages are being changed too often");
  }

  private boolean isReplaced(long version, List<OutboxText> next) {
    Map<String, AttributeValue> item = new HashMap<>(table.key(OUTBOX_KEY));
    item.put(TEXTS, Attributes.list(next, DynamoDbMessages::attribute));
    item.put(VERSION, Attributes.number(version + 1));
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(item)
            .conditionExpression("#version = :before")
            .expressionAttributeNames(Map.of("#version", VERSION))
            .expressionAttributeValues(Map.of(":before", Attributes.number(version)))
            .build();
    return Calls.isDone("remove messages", () -> client.putItem(put));
  }
}
