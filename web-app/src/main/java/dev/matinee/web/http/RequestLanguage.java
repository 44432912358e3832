package dev.matinee.web.http;

import dev.matinee.lists.words.ItemNoun;
import dev.matinee.web.language.Language;
import dev.matinee.web.language.Texts;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language that a request is answered in: the one that was chosen in this browser, else what
 * its {@code Accept-Language} asks for, else English; and the words in it for the items of the
 * site. Immutable; safe for use by any number of threads.
 *
 * @param cookie that remembers what was chosen
 * @param noun of the items
 */
public record RequestLanguage(SafeCookie cookie, ItemNoun noun) {
  private static final String ATTRIBUTE = "language";
  private static final String NOUN = "noun";
  private static final String PARAMETER = "lang";

  /** The only page among what programs ask for. */
  private static final String API_DOCS = "/api/docs";

  private static final int REMEMBERED_SECONDS = (int) Duration.ofDays(365).toSeconds();

  /** A path of this site: two slashes would be another host. */
  private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[!-~]{0,4000}");

  /** Of a site that is reached in some way. */
  public RequestLanguage(Transport transport, ItemNoun noun) {
    this(new SafeCookie(transport, "language", SameSite.LAX), noun);
  }

  /**
   * Finds the language. An address with {@code lang=de} chooses one, and leads on to the same page
   * without it.
   */
  public void assign(Context context) {
    context.attribute(NOUN, noun);
    if (Problem.isFor(context.path()) && !context.path().equals(API_DOCS)) {
      return;
    }
    Optional<Language> wanted = chosen(context);
    context.attribute(ATTRIBUTE, wanted.or(() -> known(context)).orElse(Language.EN));
    if (wanted.isPresent()) {
      cookie.write(context, wanted.get().tag(), REMEMBERED_SECONDS);
      SitePath.goOn(context, here(context));
      context.skipRemainingHandlers();
    }
  }

  private static Optional<Language> chosen(Context context) {
    return HandlerType.GET.equals(context.method())
        ? Optional.ofNullable(context.queryParam(PARAMETER)).flatMap(Language::of)
        : Optional.empty();
  }

  private Optional<Language> known(Context context) {
    return cookie
        .read(context)
        .flatMap(Language::of)
        .or(
            () ->
                Optional.ofNullable(context.header("Accept-Language")).flatMap(Language::ofHeader));
  }

  /** What a request is answered in; English where programs ask. */
  public static Language of(Context context) {
    return Optional.ofNullable(context.<Language>attribute(ATTRIBUTE)).orElse(Language.EN);
  }

  /** The texts of this language, with the words for the items of the site. */
  public static Texts texts(Context context) {
    return Texts.of(of(context), noun(context));
  }

  /** The texts for programs, which are told in English. */
  public static Texts english(Context context) {
    return Texts.of(Language.EN, noun(context));
  }

  /** What is refused before it was looked at speaks of films. */
  private static ItemNoun noun(Context context) {
    return Optional.ofNullable(context.<ItemNoun>attribute(NOUN)).orElse(ItemNoun.MOVIE);
  }

  /**
   * The page that a person looks at, as a path that may be opened again: where a form was answered,
   * the page that the form was on.
   */
  public static String here(Context context) {
    return HandlerType.GET.equals(context.method())
        ? local(context.path(), Optional.ofNullable(context.queryString()))
        : Optional.ofNullable(context.header("Referer")).map(RequestLanguage::pathOf).orElse("/");
  }

  /** Only browsers say where they were, and only the path of it counts. */
  private static String pathOf(String referer) {
    try {
      URI page = URI.create(referer);
      String path = Optional.ofNullable(page.getRawPath()).orElse("/");
      return local(path, Optional.ofNullable(page.getRawQuery()));
    } catch (IllegalArgumentException notAnAddress) {
      return "/";
    }
  }

  private static String local(String path, Optional<String> query) {
    String rest =
        query.stream()
            .flatMap(it -> Stream.of(it.split("&", -1)))
            .filter(parameter -> !parameter.startsWith(PARAMETER + "="))
            .collect(Collectors.joining("&"));
    String here = rest.isEmpty() ? path : path + "?" + rest;
    return HERE.matcher(here).matches() ? here : "/";
  }

  /** The address that chooses a language, and leads back to a page. */
  static String choice(String here, Language language) {
    return here + (here.contains("?") ? "&" : "?") + PARAMETER + "=" + language.tag();
  }
}
