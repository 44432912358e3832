package dev.matinee.web.api;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.UserId;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.imports.FileReading;
import dev.matinee.web.imports.ImportChange;
import dev.matinee.web.imports.ImportPreview;
import dev.matinee.web.imports.MovieImport;
import dev.matinee.web.imports.format.ImportRefusedException;
import dev.matinee.web.imports.format.ListMeaning;
import dev.matinee.web.imports.format.SourceFile;
import dev.matinee.web.imports.format.UploadHints;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /api/v1/me/import}: takes over a file of ratings, all that is sure of it in one
 * change. One file of a person is taken at a time, and few are read, here and on the site's page
 * together. Safe for use by any number of threads.
 */
final class ImportResource {
  static final String PATH = "/api/v1/me/import";
  static final int MAX_BYTES = 2 * 1024 * 1024;

  private static final String FILMS = "films";
  private static final String PROFILE = "profile";

  private final Bearer bearer;
  private final ModelReference models;
  private final ConditionalChange changes;
  private final Clock clock;
  private final FileReading reading;

  ImportResource(
      Bearer bearer,
      ModelReference models,
      ConditionalChange changes,
      FileReading reading,
      Clock clock) {
    this.bearer = bearer;
    this.models = models;
    this.changes = changes;
    this.reading = reading;
    this.clock = clock;
  }

  void send(Context context) {
    UserId owner = bearer.owner(context);
    LiveModel model = models.get();
    MediaType.require(context, MediaType.CSV, MediaType.JSON, MediaType.ZIP);
    try {
      reading.alone(owner.value(), () -> take(context, owner, model));
    } catch (ImportRefusedException e) {
      throw new RefusedException(422, "Not this file", String.valueOf(e.getMessage()));
    }
  }

  private void take(Context context, UserId owner, LiveModel model) {
    Instant now = clock.instant();
    byte[] file = body(context);
    Optional<ListMeaning> films = films(context);
    UploadHints hints = new UploadHints("", ListPart.parameter(context, PROFILE).orElse(""));
    ImportPreview read =
        reading.run(turns -> MovieImport.of(model).preview(hints, file, now, turns));
    if (read.isOpen() && films.isEmpty()) {
      throw new ImportRefusedException(
          "The file does not say whether its films were watched or saved for later: send it with"
              + " ?films=watched or ?films=saved.");
    }
    ImportPreview preview = films.map(meaning -> read.as(meaning, now)).orElse(read);
    ImportChange change = ImportChange.of(preview, Map.of());
    changes.run(
        context,
        owner,
        EventSource.IMPORT,
        change::applyTo,
        changed -> ImportJson.of(changed.version(), preview, change, model));
  }

  private static Optional<ListMeaning> films(Context context) {
    return ListPart.parameter(context, FILMS)
        .map(
            text ->
                ListMeaning.of(text)
                    .orElseThrow(
                        () ->
                            new ImportRefusedException(
                                "films must be watched or saved, it is "
                                    + SourceFile.shortened(text)
                                    + ".")));
  }

  private static byte[] body(Context context) {
    try {
      byte[] body = context.bodyInputStream().readNBytes(MAX_BYTES + 1);
      if (body.length > MAX_BYTES) {
        throw new ContentTooLargeResponse();
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
