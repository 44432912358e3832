package dev.matinee.pipeline;

import dev.matinee.published.DataAddress;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.LambdaPackage;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.RecordingProxy;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The packaged functions in Lambda's own runtime, and everything of AWS that is around them, on
 * this machine.
 */
public final class LocalPipeline implements AutoCloseable {
  public static final DataAddress DATA = DataAddress.ofS3("s3://films/data").orElseThrow();
  public static final DataAddress PIPELINE = DataAddress.ofS3("s3://films/pipeline").orElseThrow();

  /** How often a message of the queue is brought. */
  static final int TRIES = 2;

  private final OpenedResources opened = new OpenedResources();
  private final LambdaPackage functions;
  private final S3Server s3;

  public final S3Events events;
  public final JobServer jobs;
  public final TextQueue queue;
  public final TextServer texts;
  public final DynamoDbStores stores;

  /** What the functions, and the site, ask of DynamoDB. */
  public final RecordingProxy asked;

  /**
   * Starts what the functions find around them.
   *
   * @param folder for what they leave behind
   */
  public LocalPipeline(Path folder) throws Exception {
    Path zip =
        Requirements.file(
            Requirements.projectRoot().resolve("pipeline-lambda/target/pipeline-lambda.zip"),
            "the functions, built");
    functions = LambdaPackage.unpack(zip, Files.createDirectory(folder.resolve("functions")));
    s3 = opened.add(S3Server.start(Files.createDirectory(folder.resolve("s3"))));
    s3.createBucket(DATA.bucket());
    Dynalite dynalite = opened.add(Dynalite.start());
    asked = opened.add(RecordingProxy.before(dynalite.endpoint()));
    events = opened.add(new S3Events(s3, DATA.bucket()));
    jobs = opened.add(new JobServer());
    queue = opened.add(new TextQueue(TRIES));
    texts = opened.add(new TextServer());
    stores =
        opened.add(
            DynamoDbStores.open(
                DynamoDbSettings.defaults()
                    .withEndpoint(dynalite.endpoint())
                    .withRegion(S3Server.REGION)
                    .withCredentials(S3Server.USER, S3Server.USER)));
    stores.createTables();
  }

  /** By which all of AWS is found, and what else the site and the functions are told. */
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", S3Server.REGION);
    environment.put("AWS_ACCESS_KEY_ID", S3Server.USER);
    environment.put("AWS_SECRET_ACCESS_KEY", S3Server.USER);
    environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", asked.endpoint().toString());
    environment.put(JobServer.VARIABLE, jobs.address());
    environment.put(TextQueue.VARIABLE, queue.address());
    environment.put(TextServer.VARIABLE, texts.address());
    environment.put("MATINEE_DATA", DATA.toString());
    environment.put("MATINEE_TITLES", DATA.toString());
    environment.put("MATINEE_PIPELINE", PIPELINE.toString());
    environment.put("MATINEE_JOB_APPLICATION", "app1");
    environment.put("MATINEE_JOB_ROLE", "arn:aws:iam::123456789012:role/lists");
    environment.put("MATINEE_JOB_JAR", "s3://code/batch.jar");
    environment.put("MATINEE_READY_QUEUE", queue.url());
    environment.put("MATINEE_PUBLIC_URL", "https://films.example");
    environment.put("MATINEE_TEXT_MESSAGES", "aws");
    environment.put("MATINEE_TEXT_ORIGIN", "pool-1");
    return environment;
  }

  /** Starts a function, until this is closed. */
  public LambdaRuntime start(Class<?> handler) {
    return start(handler, Map.of());
  }

  /** The same with some variables that are others. */
  LambdaRuntime start(Class<?> handler, Map<String, String> others) {
    Map<String, String> told = environment();
    told.putAll(others);
    return opened.add(functions.start(handler, told));
  }

  /**
   * Brings the events of new objects to a function, each twice, and returns how many there were.
   */
  public int bring(String prefix, LambdaRuntime function) {
    List<String> next = events.next(prefix);
    for (String event : next) {
      LambdaResult result = function.invoke(event);
      if (result.isError()) {
        throw new AssertionError(result.body());
      }
    }
    return next.size();
  }

  /** The server of S3, by which tests put objects there. */
  public S3Server s3() {
    return s3;
  }

  @Override
  public void close() {
    opened.close();
  }
}
