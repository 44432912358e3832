package dev.matinee.web.demo;

import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.DataLabel;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.RecommendationList;
import dev.matinee.web.language.Texts;
import dev.matinee.web.movie.RankedCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A list, best movie first. */
public record ResultPage(ModelReference models, RecommendationFlow flow, Pages pages) {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The model of the template. */
  public record View(
      DataLabel data,
      long userId,
      int count,
      ListAlgorithm algorithm,
      String again,
      List<RankedCard> movies,
      boolean cached,
      String computedAt,
      String computedAtIso) {}

  public void show(Context context) {
    LiveModel model = models.get();
    FormInput input = FormInput.ofQuery(context);
    ListRequest request = ListRequest.of(model, input);
    ServedList served = request.algorithm().list(flow, model, request.userId(), ListWish.USUAL);
    Texts texts = pages.texts(context);
    String title = texts.of("demo.result", request.userId());
    pages.render(context, "result.jte", title, view(model, input, request, served, texts));
  }

  private View view(
      LiveModel model, FormInput input, ListRequest request, ServedList served, Texts texts) {
    RecommendationList list = served.list();
    int count = Math.min(request.count(), list.movies().size());
    List<RankedCard> cards =
        IntStream.range(0, count)
            .mapToObj(
                at ->
                    RankedCard.of(
                        at + 1,
                        list.movies().get(at),
                        request.userId(),
                        model.matrix().scale(),
                        pages.pictures()))
            .toList();
    return new View(
        model.label(),
        request.userId(),
        request.count(),
        request.algorithm(),
        input.link(),
        cards,
        served.cached(),
        texts.of("layout.time", texts.date(list.computedAt()), SECONDS.format(list.computedAt())),
        list.computedAt().toString());
  }
}
