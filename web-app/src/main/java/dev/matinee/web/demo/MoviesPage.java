package dev.matinee.web.demo;

import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.model.DataLabel;
import dev.matinee.web.model.LiveModel;
import dev.matinee.web.model.ModelReference;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Optional;

/** The form: whose list, and how many films. */
public record MoviesPage(ModelReference models, Pages pages) {
  /** The model of the template; the input is kept as it was typed. */
  public record View(DataLabel data, String userId, String count, String csrf) {}

  public void show(Context context) {
    LiveModel model = models.get();
    View view =
        new View(
            model.label(),
            Optional.ofNullable(context.queryParam("userId")).orElse(""),
            Optional.ofNullable(context.queryParam("count"))
                .orElse(Integer.toString(StrictNumber.DEFAULT_COUNT)),
            pages.csrf(context));
    pages.render(context, "movies.jte", "Get recommendations", view);
  }

  public void send(Context context) {
    FormInput input = FormInput.ofForm(context);
    ListRequest request = ListRequest.of(models.get(), input.userId(), input.count());
    context.header("Location", "/result?userId=" + request.userId() + "&count=" + request.count());
    context.status(303);
  }
}
