package dev.matinee.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.list.ListDocument;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.taste.Difference;
import dev.matinee.web.taste.LikeMinded;
import dev.matinee.web.taste.OwnRating;
import dev.matinee.web.taste.Taste;
import dev.matinee.web.taste.TastePage;
import dev.matinee.web.taste.YearReview;
import dev.matinee.web.visitor.Visitor;
import io.javalin.http.Context;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/me/taste}: what the ratings of the token's owner say of their taste. It has no
 * entity tag: figures about all people change with the data.
 */
record TasteResource(
    Bearer bearer, ModelReference models, PersonalHistories histories, JsonAnswer answer) {
  /** What is not known is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Answer(
      long historyVersion,
      boolean degraded,
      int rated,
      @Nullable Double mean,
      Taste.@Nullable Comparison compared,
      List<Taste.StarCount> stars,
      List<Share> genres,
      List<Share> decades,
      List<Different> higher,
      List<Different> lower,
      @Nullable People likeMinded,
      List<Integer> years,
      @Nullable Review review) {
    static Answer of(PersonalHistories.Reading reading, Taste taste) {
      return new Answer(
          reading.history().version(),
          reading.stale(),
          taste.rated(),
          ListDocument.orNull(taste.mean()),
          taste.compared().orElse(null),
          taste.stars(),
          taste.genres().stream().map(Share::of).toList(),
          taste.decades().stream().map(Share::of).toList(),
          taste.higher().stream().map(Different::of).toList(),
          taste.lower().stream().map(Different::of).toList(),
          taste.likeMinded().map(People::of).orElse(null),
          taste.years(),
          taste.review().map(Review::of).orElse(null));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Share(String name, int movies, double own, @Nullable Double all) {
    static Share of(dev.matinee.web.taste.Share share) {
      return new Share(share.name(), share.movies(), share.own(), ListDocument.orNull(share.all()));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Different(
      long movieId, String title, @Nullable Integer year, double own, double all, int raterCount) {
    static Different of(Difference each) {
      Item movie = each.movie();
      Integer year = ListDocument.orNull(movie.year());
      return new Different(movie.id(), movie.title(), year, each.own(), each.all(), each.raters());
    }
  }

  private record People(int people, int ratings, double apart, List<Different> different) {
    static People of(LikeMinded like) {
      return new People(
          like.people(),
          like.ratings(),
          like.apart(),
          like.different().stream().map(Different::of).toList());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Review(
      int year, int rated, YearReview.@Nullable GenreCount genre, List<Best> best) {
    static Review of(YearReview review) {
      return new Review(
          review.year(),
          review.rated(),
          review.genre().orElse(null),
          review.best().stream().map(Best::of).toList());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Best(long movieId, String title, @Nullable Integer year, double rating) {
    static Best of(OwnRating each) {
      Item movie = each.movie();
      return new Best(movie.id(), movie.title(), ListDocument.orNull(movie.year()), each.stars());
    }
  }

  void show(Context context) {
    Visitor reader = bearer.reader(context);
    OptionalInt year = TastePage.year(context);
    LiveModel model = models.get();
    PersonalHistories.Reading reading = histories.of(reader);
    answer.ok(context, Answer.of(reading, Taste.of(model, reading.history(), year)));
  }
}
