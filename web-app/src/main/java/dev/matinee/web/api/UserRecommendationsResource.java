package dev.matinee.web.api;

import com.fasterxml.jackson.databind.node.LongNode;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.demo.ListAlgorithm;
import dev.matinee.web.demo.ListRequest;
import dev.matinee.web.http.StrictNumber;
import io.javalin.http.Context;

/** {@code GET /api/v1/users/{id}/recommendations}: the list of a data-set user, for programs. */
record UserRecommendationsResource(
    ModelReference models, RecommendationFlow flow, JsonAnswer answer) {
  void show(Context context) {
    LiveModel model = models.get();
    long userId = StrictNumber.userId(context.pathParam("id"));
    ListAnswer list = ListAnswer.to(context, model, answer);
    ListAlgorithm algorithm =
        ListPart.parameter(context, ListAlgorithm.FIELD)
            .map(name -> ListAlgorithm.required(model, name))
            .orElseGet(() -> ListAlgorithm.ofSite(model));
    ListRequest.requireUser(model, userId);
    ServedList served = algorithm.list(flow, model, userId, list.wish());
    list.send(context, LongNode.valueOf(userId), served);
  }
}
