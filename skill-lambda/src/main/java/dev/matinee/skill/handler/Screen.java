package dev.matinee.skill.handler;

import com.amazon.ask.dispatcher.request.handler.HandlerInput;
import com.amazon.ask.model.Context;
import com.amazon.ask.model.Device;
import com.amazon.ask.model.Directive;
import com.amazon.ask.model.SupportedInterfaces;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.RenderDocumentDirective;
import com.amazon.ask.model.interfaces.alexa.presentation.apl.UserEvent;
import com.amazon.ask.model.interfaces.system.SystemState;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.skill.dialogue.answer.ShownList;
import dev.matinee.skill.dialogue.answer.ShownMovie;
import dev.matinee.skill.dialogue.title.TitleMarks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What devices with a screen show, in the Alexa Presentation Language. */
final class Screen {
  private static final String MOVIES = "movies";
  private static final String WORDS = "words";
  private static final String DETAILS = "details";
  private static final String ROW = "movie:";
  private static final Pattern ID = Pattern.compile("-?[0-9]{1,18}");
  private static final Map<String, Object> LIST = document(MOVIES);
  private static final Map<String, Object> TEXT = document(WORDS);

  private Screen() {}

  private static Map<String, Object> document(String name) {
    try (InputStream file =
        Screen.class.getResourceAsStream("/dev/matinee/skill/" + name + ".apl.json")) {
      return Map.copyOf(new ObjectMapper().readValue(file, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isThere(HandlerInput input) {
    return Optional.ofNullable(input.getRequestEnvelope().getContext())
        .map(Context::getSystem)
        .map(SystemState::getDevice)
        .map(Device::getSupportedInterfaces)
        .map(SupportedInterfaces::getAlexaPresentationAPL)
        .isPresent();
  }

  static OnScreen show(ShownList list) {
    List<ShownMovie> movies = list.movies();
    Map<String, Object> properties =
        Map.of(
            "headline",
            markup(list.headline()),
            "items",
            movies.stream().map(Screen::item).toList());
    return new OnScreen(
        draw(MOVIES, LIST, properties),
        movies.size() == 1 ? movies.get(0).poster() : Optional.empty());
  }

  /** What is said, where it is of no movie. */
  static OnScreen words(String headline, String text) {
    Map<String, Object> properties =
        Map.of("headline", markup(headline), "text", markup(TitleMarks.removedFrom(text)));
    return new OnScreen(draw(WORDS, TEXT, properties), Optional.empty());
  }

  private static Directive draw(
      String token, Map<String, Object> document, Map<String, Object> properties) {
    return RenderDocumentDirective.builder()
        .withToken(token)
        .withDocument(document)
        .putDatasourcesItem(token, Map.of("type", "object", "properties", properties))
        .build();
  }

  /**
   * The id is text, because numbers of a screen have no more than 53 bits. What is empty is not
   * sent, and the document asks whether it is there.
   */
  private static Map<String, String> item(ShownMovie movie) {
    return Map.of(
        "id", Long.toString(movie.id()),
        "title", markup(movie.line()),
        "label", PlainText.clean(movie.line()),
        "match", markup(movie.match().orElse("")),
        "poster", movie.poster().map(URI::toString).orElse(""));
  }

  /** A text component takes tags, and knows these three characters by name and no others. */
  private static String markup(String text) {
    return PlainText.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The name of a movie's row, by which Alexa says which one a person selected by voice. */
  static Optional<Long> row(String component) {
    return component.startsWith(ROW) ? id(component.substring(ROW.length())) : Optional.empty();
  }

  private static Optional<Long> id(String text) {
    return Optional.of(text).filter(ID.asMatchPredicate()).map(Long::valueOf);
  }

  /** The movie that was touched; nothing for any other event. */
  static Optional<Long> touched(UserEvent event) {
    List<Object> arguments = Optional.ofNullable(event.getArguments()).orElse(List.of());
    return arguments.size() == 2 && DETAILS.equals(arguments.get(0))
        ? id(String.valueOf(arguments.get(1)))
        : Optional.empty();
  }
}
