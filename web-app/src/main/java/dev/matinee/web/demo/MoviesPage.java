package dev.matinee.web.demo;

import dev.matinee.serving.model.DataLabel;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The form: whose list, how many movies, and how they are found. */
public record MoviesPage(ModelReference models, Pages pages) {
  /**
   * The model of the template; the input is kept as it was typed.
   *
   * @param choices what a list can be made by
   * @param chosen the name of one of them
   * @param error what is wrong with the name that was given; empty if nothing is
   */
  public record View(
      DataLabel data,
      String userId,
      String count,
      List<ListAlgorithm> choices,
      String chosen,
      String error,
      String csrf) {}

  public void show(Context context) {
    FormInput asked = FormInput.ofQuery(context);
    String count =
        context.queryParam("count") == null
            ? Integer.toString(StrictNumber.DEFAULT_COUNT)
            : asked.count();
    render(context, models.get(), new FormInput(asked.userId(), count, asked.algorithm()));
  }

  public void send(Context context) {
    LiveModel model = models.get();
    FormInput input = FormInput.ofForm(context);
    if (ListAlgorithm.find(model, input.algorithm()).isEmpty()) {
      context.status(400);
      render(context, model, input);
      return;
    }
    ListRequest request = ListRequest.of(model, input);
    FormInput plain =
        new FormInput(
            Long.toString(request.userId()), Integer.toString(request.count()), input.algorithm());
    context.header("Location", "/result?" + plain.query());
    context.status(303);
  }

  private void render(Context context, LiveModel model, FormInput input) {
    Optional<ListAlgorithm> known = ListAlgorithm.find(model, input.algorithm());
    View view =
        new View(
            model.label(),
            input.userId(),
            input.count(),
            ListAlgorithm.of(model),
            known.orElseGet(() -> ListAlgorithm.ofSite(model)).name(),
            known.isPresent()
                ? ""
                : ListAlgorithm.refusal(model, input.algorithm()).in(pages.texts(context)),
            pages.csrf(context));
    pages.render(context, "movies.jte", pages.texts(context).of("demo.title"), view);
  }
}
