package dev.matinee.web.imports.page;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.UserId;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.ReturnLink;
import dev.matinee.web.imports.FileReading;
import dev.matinee.web.imports.ImportPreview;
import dev.matinee.web.imports.MovieImport;
import dev.matinee.web.imports.format.ImportRefusedException;
import dev.matinee.web.imports.format.ProfileNeededException;
import dev.matinee.web.imports.format.UploadHints;
import dev.matinee.web.language.Message;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks for a file of ratings, and shows what adding it would do. Nothing is changed here, and
 * nothing is remembered: the form below the preview carries all that it says.
 */
public record ImportPage(
    ModelReference models,
    PersonalHistories histories,
    FileReading reading,
    Pages pages,
    Clock clock) {
  static final String PATH = "/import";
  static final ReturnLink WAY_BACK = new ReturnLink(Message.of("import.back"), PATH);

  /** The line of a file up to which unclear rows were asked before. */
  static final String ASKED = "asked";

  private static final String FIELD = "file";
  private static final String PROFILE = "profile";
  private static final Pattern LINE = Pattern.compile("[0-9]{1,7}");
  private static final int RETRY_SECONDS = 5;

  /**
   * The model of the template.
   *
   * @param error what was wrong with the last file; empty where nothing was
   * @param profiles of the last file, of which one is to be chosen; empty where it had one
   * @param asked the line of the file up to which unclear rows were asked before; 0 for none
   */
  public record View(String csrf, String error, List<String> profiles, int asked) {}

  void show(Context context) {
    render(context, "", List.of(), line(Optional.ofNullable(context.queryParam(ASKED))));
  }

  private void render(Context context, String error, List<String> profiles, int asked) {
    View view = new View(pages.csrf(context), error, profiles, asked);
    pages.render(context, "import.jte", pages.texts(context).of("import.title"), view);
  }

  /** The line that a request names; 0 where it names none. */
  static int line(Optional<String> text) {
    return text.filter(number -> LINE.matcher(number).matches()).map(Integer::parseInt).orElse(0);
  }

  private static int asked(Context context) {
    return line(Optional.ofNullable(context.formParam(ASKED)));
  }

  /** Refuses a file that was not read. */
  void refuseLarge(Context context) {
    context.status(413);
    render(context, pages.texts(context).of("import.file.large"), List.of(), 0);
  }

  void send(Context context) {
    WAY_BACK.offer(context);
    LiveModel model = models.get();
    Optional<UploadedFile> file = Optional.ofNullable(context.uploadedFile(FIELD));
    if (file.filter(ImportPage::isChosen).isEmpty()) {
      refuse(context, pages.texts(context).of("import.file.first"), List.of());
      return;
    }
    try {
      Instant now = clock.instant();
      UploadHints hints = new UploadHints(file.get().filename(), profile(context));
      byte[] content = bytes(file.get());
      reading.alone(
          person(context),
          () ->
              show(
                  context,
                  reading.run(turns -> MovieImport.of(model).preview(hints, content, now, turns)),
                  now));
    } catch (ProfileNeededException e) {
      refuse(context, e.sentence(pages.texts(context)), e.profiles());
    } catch (ImportRefusedException e) {
      refuse(context, e.sentence(pages.texts(context)), List.of());
    }
  }

  private static String profile(Context context) {
    return Optional.ofNullable(context.formParam(PROFILE)).orElse("");
  }

  /** Whose import it is; somebody without an account is known by the address alone. */
  private String person(Context context) {
    return pages
        .visitor(context)
        .userId()
        .filter(UserId::isAccount)
        .map(UserId::value)
        .orElseGet(() -> pages.address(context));
  }

  /** A browser sends a file without a name where none was chosen. */
  private static boolean isChosen(UploadedFile file) {
    return !file.filename().isEmpty() || file.size() > 0;
  }

  private static byte[] bytes(UploadedFile file) {
    try (InputStream content = file.content()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a file in memory cannot be read", e);
    }
  }

  private void refuse(Context context, String error, List<String> profiles) {
    context.status(422);
    render(context, error, profiles, asked(context));
  }

  private void show(Context context, ImportPreview preview, Instant now) {
    PersonalHistories.Reading told = histories.of(pages.reader(context));
    if (told.stale()) {
      throw RefusedException.forNow(
          503, Message.of("error.storage"), Message.of("import.storage"), RETRY_SECONDS);
    }
    PreviewView view =
        PreviewView.of(preview, told.history(), asked(context), now, pages.csrf(context));
    pages.render(context, "import-preview.jte", pages.texts(context).of("import.preview"), view);
  }
}
