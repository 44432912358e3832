package dev.matinee.skill;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The skill on AWS Lambda, reading lists from DynamoDB. Everything slow happens once, when Lambda
 * starts it; a setting that is missing or wrong stops that start.
 *
 * <p>Safe for use by any number of threads.
 */
public final class MatineeSkillHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(MatineeSkillHandler.class);
  private static final UserId NOBODY = UserId.ofDataSetUser(0);

  private final MatineeSkill skill;

  /** Made by AWS Lambda; the settings are in the environment. */
  public MatineeSkillHandler() {
    Map<String, String> environment = System.getenv();
    SkillSettings settings = SkillSettings.fromEnvironment(environment);
    DynamoDbStores stores = DynamoDbStores.open(DynamoDbSettings.fromEnvironment(environment));
    warmUp(stores);
    this.skill = MatineeSkill.of(settings, SkillStores.of(stores));
  }

  /**
   * The first call loads classes and connects, which would otherwise take its time from a person.
   */
  private static void warmUp(DynamoDbStores stores) {
    try {
      stores.recommendations().findWithHistoryVersion(NOBODY);
    } catch (StoreException e) {
      LOG.warn("the store does not answer yet", e);
    }
  }

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    response.write(skill.respond(request.readAllBytes()));
  }
}
