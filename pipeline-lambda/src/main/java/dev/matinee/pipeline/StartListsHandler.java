package dev.matinee.pipeline;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.model.StartJobRunRequest;

/**
 * Starts the job that makes lists when data were published, or when somebody asked for a list. The
 * same event again starts nothing: EMR Serverless knows it by its token. Safe for use by any number
 * of threads.
 */
public final class StartListsHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(StartListsHandler.class);

  private final ListJob job = ListJob.of(new Variables(System.getenv()));
  private final EmrServerlessClient client =
      EmrServerlessClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();

  /**
   * {@inheritDoc}
   *
   * @throws software.amazon.awssdk.core.exception.SdkException if it is not known whether the job
   *     started; Lambda then brings the event again
   */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    ObjectCreated object = ObjectCreated.read(event);
    job.askedBy(object).ifPresentOrElse(this::start, () -> pass(object));
  }

  private void start(StartJobRunRequest request) {
    String run = client.startJobRun(request).jobRunId();
    LOG.atInfo().addKeyValue("run", run).log("lists are being made");
  }

  private static void pass(ObjectCreated object) {
    LOG.atWarn().addKeyValue("key", object.key()).log("an object that asks for nothing");
  }
}
