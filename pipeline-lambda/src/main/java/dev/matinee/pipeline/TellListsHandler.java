package dev.matinee.pipeline;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.matinee.published.DataAddress;
import dev.matinee.published.ListRequest;
import dev.matinee.published.ListRequests;
import dev.matinee.published.S3DataStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the people whose lists a job made into the queue of those who are told. The same event again
 * puts them there again; the reader of the queue tells each once. Safe for use by any number of
 * threads.
 */
public final class TellListsHandler implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(TellListsHandler.class);

  private final DataAddress place;
  private final ListRequests requests;
  private final ReadyQueue queue;

  /** Made by AWS Lambda; the settings are in the environment. */
  public TellListsHandler() {
    Variables told = new Variables(System.getenv());
    place = told.pipeline();
    requests = new ListRequests(S3DataStore.open(), place);
    queue = ReadyQueue.of(told);
  }

  /**
   * {@inheritDoc}
   *
   * @throws RuntimeException if not all people are in the queue; Lambda then brings the event again
   */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    ObjectCreated object = ObjectCreated.read(event);
    Optional<String> name =
        object.bucket().equals(place.bucket())
            ? ListRequests.name(place, object.key(), true)
            : Optional.empty();
    if (name.isEmpty()) {
      LOG.atWarn().addKeyValue("key", object.key()).log("an object that is no result");
      return;
    }
    List<ListRequest.Person> people = requests.result(name.get()).people();
    queue.put(people);
    LOG.atInfo().addKeyValue("people", people.size()).log("lists are ready");
  }
}
