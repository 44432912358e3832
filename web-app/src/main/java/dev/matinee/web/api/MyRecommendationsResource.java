package dev.matinee.web.api;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.visitor.Visitor;
import io.javalin.http.Context;

/** {@code GET /api/v1/me/recommendations}: the list of the token's owner. */
record MyRecommendationsResource(
    Bearer bearer,
    ModelReference models,
    PersonalHistories histories,
    RecommendationFlow flow,
    JsonAnswer answer) {
  void show(Context context) {
    Visitor reader = bearer.reader(context);
    WishParameters.requireNoAlgorithm(context);
    LiveModel model = models.get();
    ListAnswer list = ListAnswer.to(context, model, answer);
    PersonalHistories.Reading reading = histories.of(reader);
    ServedList served = flow.list(model, reading.owner(model), list.wish());
    if (served.degraded()) {
      // No tag: what comes when the store is back may differ under the same versions.
      list.send(context, name(reader), served);
    } else if (!EntityTag.ofList(served.list()).answersUnchanged(context)) {
      list.send(context, name(reader), served);
    }
  }

  private static TextNode name(Visitor reader) {
    return TextNode.valueOf(reader.userId().orElseThrow().value());
  }
}
