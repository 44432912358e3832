package dev.matinee.web.imports.page;

import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.Stores;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.imports.FileReading;
import dev.matinee.web.visitor.Pages;
import java.time.Clock;
import java.util.OptionalInt;

/** The addresses of bringing movies along and of taking them away. */
public record ImportRoutes(
    ModelReference models,
    PersonalHistories histories,
    FileReading reading,
    Stores stores,
    Pages pages,
    Clock clock) {
  private static final int MAX_FILE_BYTES = 2 * 1024 * 1024;
  private static final int FORM_BYTES = 16 * 1024;

  /** 10,000 marks of the longest kind. */
  public static final int MAX_MARKS_BYTES = 512 * 1024;

  /** Adds them. */
  public void install(WebRoutes routes) {
    ImportPage page = new ImportPage(models, histories, reading, pages, clock);
    ExportPage exports = new ExportPage(new ExportFile(models, stores, clock), histories, pages);
    routes
        .get(ImportPage.PATH, page::show)
        .postFile(ImportPage.PATH, page::send, page::refuseLarge)
        .postFile(
            ImportAction.PATH,
            new ImportAction(models, histories, pages, clock)::send,
            page::refuseLarge)
        .get(ExportPage.JSON, exports::sendJson)
        .get(ExportPage.CSV, exports::sendCsv);
  }

  /** How large the body of a request may be, where it may be larger than usual. */
  public static OptionalInt largerBody(String path) {
    return switch (path) {
      case ImportPage.PATH -> OptionalInt.of(MAX_FILE_BYTES + FORM_BYTES);
      case ImportAction.PATH -> OptionalInt.of(MAX_MARKS_BYTES);
      default -> OptionalInt.empty();
    };
  }
}
