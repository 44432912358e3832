package dev.matinee.web.picks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.recommender.RatingHistogram;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;

/** What search engines are told of a movie: schema.org's Movie as JSON-LD. */
final class MovieSchema {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MovieSchema() {}

  /** As the text of a script element, which it cannot end. */
  static String of(LiveModel model, Item movie, MovieFacts facts) {
    ObjectNode schema =
        JSON.createObjectNode()
            .put("@context", "https://schema.org")
            .put("@type", "Movie")
            .put("name", movie.title());
    movie.year().ifPresent(year -> schema.put("dateCreated", Integer.toString(year)));
    movie.genres().forEach(schema.withArray("genre")::add);
    facts.links().forEach(link -> schema.withArray("sameAs").add(link.address()));
    if (!facts.average().isEmpty()) {
      addRating(schema, model, movie);
    }
    try {
      return JSON.writeValueAsString(schema).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers can be written", e);
    }
  }

  private static void addRating(ObjectNode schema, LiveModel model, Item movie) {
    RatingHistogram histogram = model.matrix().histogram(movie.id());
    schema
        .putObject("aggregateRating")
        .put("@type", "AggregateRating")
        .put("ratingValue", Math.round(histogram.mean().orElseThrow() * 100) / 100.0)
        .put("worstRating", model.matrix().scale().min())
        .put("bestRating", model.matrix().scale().max())
        .put("ratingCount", histogram.users());
  }
}
