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
  private static final String TOKEN = "movies";
  private static final String DETAILS = "details";
  private static final Pattern ID = Pattern.compile("-?[0-9]{1,18}");
  private static final Map<String, Object> DOCUMENT = document();

  private Screen() {}

  private static Map<String, Object> document() {
    try (InputStream file =
        Screen.class.getResourceAsStream("/dev/matinee/skill/movies.apl.json")) {
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

  static Directive show(ShownList list) {
    Map<String, Object> properties =
        Map.of(
            "headline",
            markup(list.headline()),
            "items",
            list.movies().stream().map(Screen::item).toList());
    return RenderDocumentDirective.builder()
        .withToken(TOKEN)
        .withDocument(DOCUMENT)
        .putDatasourcesItem("movies", Map.of("type", "object", "properties", properties))
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

  /** The movie that was touched; nothing for any other event. */
  static Optional<Long> touched(UserEvent event) {
    List<Object> arguments = Optional.ofNullable(event.getArguments()).orElse(List.of());
    return arguments.size() == 2 && DETAILS.equals(arguments.get(0))
        ? Optional.of(String.valueOf(arguments.get(1)))
            .filter(ID.asMatchPredicate())
            .map(Long::valueOf)
        : Optional.empty();
  }
}
