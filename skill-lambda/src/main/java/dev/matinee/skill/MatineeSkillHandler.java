package dev.matinee.skill;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.matinee.lists.popular.PopularSource;
import dev.matinee.lists.similar.SimilarSource;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.rehearsal.Rehearsal;
import dev.matinee.skill.titles.PopularPlace;
import dev.matinee.skill.titles.PublishedMovies;
import dev.matinee.skill.titles.SimilarPlace;
import dev.matinee.skill.titles.TitlePlace;
import dev.matinee.skill.words.OwnWords;
import dev.matinee.store.Stores;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.Security;
import java.util.Map;
import org.crac.Core;
import org.crac.Resource;

/**
 * The skill on AWS Lambda, reading lists from DynamoDB and titles from S3. Everything slow happens
 * once: when Lambda starts it, or, under SnapStart, before the snapshot is taken. A setting that is
 * missing or wrong stops that start.
 *
 * <p>Safe for use by any number of threads.
 */
public final class MatineeSkillHandler implements RequestStreamHandler, Resource {
  private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

  /**
   * A version is published once, and all its requests gain from what the compiler has seen until
   * then.
   */
  private static final int ROUNDS_BEFORE_SNAPSHOT = 10;

  /** Here somebody is waiting already. */
  private static final int ROUNDS_AT_START = 1;

  private final MatineeSkill skill;
  private final Rehearsal rehearsal;
  private final PublishedMovies published;

  /** Made by AWS Lambda; the settings are in the environment. */
  public MatineeSkillHandler() {
    Map<String, String> environment = System.getenv();
    boolean snapStart = "snap-start".equals(environment.get(INITIALIZATION_TYPE));
    if (snapStart) {
      forgetAddresses();
    }
    SkillSettings settings = SkillSettings.fromEnvironment(environment);
    DynamoDbSettings store = DynamoDbSettings.fromEnvironment(environment);
    TitleSource titles = TitlePlace.of(environment);
    SimilarSource similar = SimilarPlace.of(environment);
    PopularSource popular = PopularPlace.of(environment);
    SkillStores stores = SkillStores.of(DynamoDbStores.open(store), titles, similar, popular);
    this.published = new PublishedMovies(popular, stores.finders(), similar);
    this.skill = MatineeSkill.of(settings, stores);
    this.rehearsal =
        new Rehearsal(
            settings.skillId(),
            store,
            (standIn, known) -> skill(settings, standIn, known)::respond);
    if (snapStart) {
      // Kept by a weak reference only; this object lives as long as the function.
      Core.getGlobalContext().register(this);
    } else {
      rehearsal.hold(ROUNDS_AT_START);
    }
  }

  private static MatineeSkill skill(SkillSettings settings, Stores stores, TitleSource titles) {
    return MatineeSkill.of(settings, SkillStores.of(stores, titles));
  }

  /** An address that was looked up before a snapshot may be another's after it, days later. */
  private static void forgetAddresses() {
    Security.setProperty("networkaddress.cache.ttl", "0");
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    OwnWords.load();
    rehearsal.hold(ROUNDS_BEFORE_SNAPSHOT);
    published.loadAhead();
  }

  /** There is nothing to mend: no connection was kept open, and no random number was drawn. */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {}

  @Override
  public void handleRequest(InputStream request, OutputStream response, Context context)
      throws IOException {
    response.write(skill.respond(request.readAllBytes()));
  }
}
