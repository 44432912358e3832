package dev.matinee.deploy;

import static dev.matinee.deploy.TableAccess.to;
import static dev.matinee.deploy.TableAccess.toIndex;

import dev.matinee.store.dynamodb.TableDesign;
import java.util.List;

/**
 * What the parts ask of the tables, and so all that their roles allow. A test records every call
 * that they make and compares.
 */
public final class PartAccess {
  private static final String READ = "GetItem";
  private static final String READ_MANY = "BatchGetItem";
  private static final String PUT = "PutItem";
  private static final String UPDATE = "UpdateItem";
  private static final String DELETE = "DeleteItem";
  private static final String SCAN = "Scan";

  /** A program that opens the store looks first whether each table is there. */
  private static final String LOOK = "DescribeTable";

  /** A node of the site. */
  public static final List<TableAccess> SITE =
      List.of(
          to(TableDesign.ACCOUNTS, LOOK, READ, PUT, DELETE),
          toIndex(TableDesign.ACCOUNTS, "userId"),
          to(TableDesign.HISTORIES, LOOK, READ, READ_MANY, PUT, SCAN),
          toIndex(TableDesign.HISTORIES, "changedIn"),
          to(TableDesign.RECOMMENDATIONS, LOOK, READ, PUT),
          to(TableDesign.SESSIONS, LOOK, READ, READ_MANY, PUT, UPDATE, DELETE, "BatchWriteItem"),
          to(TableDesign.VOICE_LINKS, LOOK, READ, UPDATE, DELETE),
          toIndex(TableDesign.VOICE_LINKS, "userId"),
          to(TableDesign.PAIRING_CODES, LOOK, READ, PUT, UPDATE),
          to(TableDesign.POSTERS, LOOK, READ_MANY, PUT),
          to(TableDesign.HEARD_LISTS, LOOK, READ, PUT),
          to(TableDesign.EVENINGS, LOOK, READ, READ_MANY, PUT, UPDATE, DELETE),
          to(TableDesign.OAUTH_GRANTS, LOOK, READ, PUT, UPDATE, DELETE),
          toIndex(TableDesign.OAUTH_GRANTS, "userId"),
          to(TableDesign.PHONES, LOOK, READ, PUT, DELETE, SCAN),
          to(TableDesign.MESSAGES, LOOK, READ, PUT, UPDATE, DELETE));

  /** The skill. */
  public static final List<TableAccess> SKILL =
      List.of(
          to(TableDesign.HISTORIES, READ, READ_MANY, PUT),
          to(TableDesign.RECOMMENDATIONS, READ, READ_MANY),
          to(TableDesign.VOICE_LINKS, READ, PUT, UPDATE, DELETE),
          to(TableDesign.PAIRING_CODES, READ, PUT, UPDATE, DELETE),
          to(TableDesign.POSTERS, READ_MANY),
          to(TableDesign.HEARD_LISTS, READ, PUT),
          to(TableDesign.EVENINGS, READ, READ_MANY),
          to(TableDesign.OAUTH_GRANTS, READ, DELETE));

  /** A job that makes the lists of all people, or of some. */
  public static final List<TableAccess> JOB =
      TableDesign.ALL.stream().map(PartAccess::ofJob).toList();

  /** The function that tells people that their lists are ready. */
  public static final List<TableAccess> TEXTS =
      List.of(
          to(TableDesign.HISTORIES, READ, READ_MANY),
          to(TableDesign.RECOMMENDATIONS, READ_MANY),
          to(TableDesign.PHONES, READ, PUT),
          to(TableDesign.MESSAGES, READ, UPDATE));

  /** What a job asks of the files of the data set. */
  public static final List<String> JOB_FILES = List.of("GetObject", "ListBucket");

  /** What a node asks of the files of the data set. */
  public static final List<String> SITE_FILES = List.of("GetObject", "ListBucket");

  /** What the skill asks of the indexes of titles among them. */
  public static final List<String> SKILL_TITLES = List.of("GetObject");

  /** What uploading one asks of them. */
  public static final List<String> OPERATOR_FILES = List.of("GetObject", "ListBucket", "PutObject");

  /**
   * An operator, who puts data sets into the bucket and folds the ratings of all accounts into
   * them.
   */
  public static final List<TableAccess> OPERATOR =
      TableDesign.ALL.stream()
          .map(
              table ->
                  table.equals(TableDesign.HISTORIES) ? to(table, LOOK, SCAN) : to(table, LOOK))
          .toList();

  private PartAccess() {}

  private static TableAccess ofJob(TableDesign table) {
    if (table.equals(TableDesign.HISTORIES)) {
      return to(table, LOOK, READ, SCAN);
    }
    return table.equals(TableDesign.RECOMMENDATIONS) ? to(table, LOOK, READ, PUT) : to(table, LOOK);
  }
}
