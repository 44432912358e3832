package dev.matinee.store.dynamodb;

import static java.util.stream.Collectors.toMap;

import dev.matinee.store.PosterAddress;
import dev.matinee.store.PosterStore;
import dev.matinee.store.StoreException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Addresses of pictures on DynamoDB: one item per movie. */
final class DynamoDbPosters implements PosterStore {
  private static final String MOVIE_ID = TableDesign.POSTERS.key();
  private static final String PATH = "path";
  private static final String LOOKED_UP_AT = "lookedUpAt";

  private final Table table;
  private final BatchRead batchRead;

  DynamoDbPosters(DynamoDbClient client, DynamoDbSettings settings) {
    this.table = Table.of(client, settings, TableDesign.POSTERS);
    this.batchRead = new BatchRead(client, settings.limits().call());
  }

  @Override
  public Map<Long, PosterAddress> findAll(Collection<Long> movieIds) {
    List<Map<String, AttributeValue>> keys =
        movieIds.stream().map(id -> Map.of(MOVIE_ID, Attributes.number(id))).toList();
    return batchRead.all("read the addresses of pictures", table, keys).stream()
        .map(DynamoDbPosters::address)
        .collect(toMap(PosterAddress::movieId, address -> address));
  }

  private static PosterAddress address(Item item) {
    try {
      return new PosterAddress(
          item.number(MOVIE_ID), item.optionalText(PATH), item.second(LOOKED_UP_AT));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored address of a picture is damaged", e);
    }
  }

  @Override
  public void save(PosterAddress address) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(MOVIE_ID, Attributes.number(address.movieId()));
    address.path().ifPresent(path -> item.put(PATH, Attributes.text(path)));
    item.put(LOOKED_UP_AT, Attributes.second(address.lookedUpAt()));
    table.put("write the address of a picture", item);
  }
}
