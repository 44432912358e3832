package dev.matinee.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates hold no words of a language: these are in the bundles. */
class TemplatesTest {
  private static final Path FOLDER = Path.of("src/main/jte");

  /** Names that are the same in every language. */
  private static final Set<String> NAMES =
      Set.of("Matinee", "Letterboxd", "IMDb", "Netflix", "MovieLens", "Trakt", "TMDB", "API");

  /** Directives with something in brackets, which ends where as many are closed as opened. */
  private static final Pattern CALL = Pattern.compile("@(?:template\\.[a-z-]+|if|elseif|for)\\(");

  private static final Pattern OTHER_CODE =
      Pattern.compile(
          "(?m)^@(?:import|param) .*$|@(?:else|endif|endfor)|!\\{[^}]*}"
              + "|\\$(?:unsafe)?\\{(?:\"[^\"]*\"|[^}\"])*}");

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** What a reader sees or hears of a tag. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:aria-label|title|alt|placeholder|label|summary"
              + "|data-(?:left|over|unsaved|busy|away|other|unknown|waits|waiting|changed|failed"
              + "|keep|forget|suggest|copied))=\"([^\"]*)\"");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateHoldsNoWords(Path template) throws IOException {
    String markup = withoutCode(Files.readString(template));
    String said = String.join(" ", SAID.matcher(markup).results().map(it -> it.group(1)).toList());
    String shown = TAG.matcher(markup).replaceAll(" ");

    assertThat(WORD.matcher(said + " " + shown).results().map(word -> word.group()))
        .isSubsetOf(NAMES);
  }

  private static String withoutCode(String template) {
    StringBuilder markup = new StringBuilder();
    Matcher call = CALL.matcher(template);
    int from = 0;
    while (call.find(from)) {
      markup.append(template, from, call.start());
      from = endOfCall(template, call.end());
    }
    markup.append(template.substring(from));
    return OTHER_CODE.matcher(markup).replaceAll(" ");
  }

  /** The place behind the bracket that closes, or behind the one that opens content. */
  private static int endOfCall(String template, int from) {
    int open = 1;
    int at = from;
    while (open > 0 && template.charAt(at) != '`') {
      open += template.charAt(at) == '(' ? 1 : template.charAt(at) == ')' ? -1 : 0;
      at++;
    }
    return open > 0 ? at + 1 : at;
  }

  /** A text that is chosen in an expression has its words there. */
  @ParameterizedTest
  @MethodSource("templates")
  void anExpressionHoldsNoSentences(Path template) throws IOException {
    assertThat(Files.readString(template)).doesNotContainPattern("\"[A-Z][a-z]+ [a-z]");
  }
}
