package dev.matinee.deploy;

import dev.matinee.store.dynamodb.TableDesign;
import dev.matinee.store.dynamodb.TableIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a part asks of a table, or of a table's index. Immutable.
 *
 * @param index the attribute of the index; empty for the table itself
 * @param operations by their names in DynamoDB's protocol, such as {@code GetItem}
 */
public record TableAccess(TableDesign table, Optional<String> index, List<String> operations) {
  public TableAccess {
    operations = List.copyOf(operations);
  }

  static TableAccess to(TableDesign table, String... operations) {
    return new TableAccess(table, Optional.empty(), List.of(operations));
  }

  /** The index over an attribute, which is only ever asked for the items of a value. */
  static TableAccess toIndex(TableDesign table, String attribute) {
    return new TableAccess(table, Optional.of(attribute), List.of("Query"));
  }

  /** The actions of a policy that allow it. */
  List<String> actions() {
    return operations.stream().map(operation -> "dynamodb:" + operation).toList();
  }

  /**
   * The resource of a policy, from the table's name on: {@code matinee-accounts}, or {@code
   * matinee-voice-links/index/userId-index}.
   */
  public String resource(String prefix) {
    return table.tableName(prefix)
        + index.map(attribute -> "/index/" + TableIndex.name(attribute)).orElse("");
  }

  /** Each operation and its resource, such as {@code GetItem matinee-accounts}. */
  public Stream<String> calls(String prefix) {
    return operations.stream().map(operation -> operation + " " + resource(prefix));
  }
}
