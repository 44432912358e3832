package dev.matinee.deploy.cost;

import dev.matinee.store.dynamodb.TableDesign;
import java.util.List;

/** What people do again and again, with what it asks of the tables; a test records it. */
public enum Event {
  /** A page with the list of somebody who is logged in, which the node has in memory. */
  PAGE,
  /** A movie is rated, and the next list is computed and kept. */
  RATING,
  /** A turn of the skill that reads movies out to somebody who is linked. */
  TURN;

  /** What is asked of which table. */
  public record Call(String operation, TableDesign table) {
    boolean writes() {
      return operation.equals("PutItem");
    }
  }

  /** The calls of one. */
  public List<Call> calls() {
    return switch (this) {
      case PAGE -> List.of(getMany(TableDesign.SESSIONS), getMany(TableDesign.HISTORIES));
      case RATING ->
          List.of(
              get(TableDesign.SESSIONS),
              get(TableDesign.HISTORIES),
              put(TableDesign.HISTORIES),
              get(TableDesign.RECOMMENDATIONS),
              put(TableDesign.RECOMMENDATIONS));
      case TURN ->
          List.of(
              get(TableDesign.VOICE_LINKS),
              getMany(TableDesign.HISTORIES),
              getMany(TableDesign.RECOMMENDATIONS),
              getMany(TableDesign.POSTERS),
              put(TableDesign.HEARD_LISTS));
    };
  }

  private static Call get(TableDesign table) {
    return new Call("GetItem", table);
  }

  private static Call getMany(TableDesign table) {
    return new Call("BatchGetItem", table);
  }

  private static Call put(TableDesign table) {
    return new Call("PutItem", table);
  }

  /** As a policy has them, in alphabetical order: {@code GetItem matinee-sessions}. */
  public List<String> calls(String prefix) {
    return calls().stream()
        .map(call -> call.operation() + " " + call.table().tableName(prefix))
        .sorted()
        .toList();
  }
}
