package dev.matinee.web.language;

import dev.matinee.lists.words.ItemNoun;
import gg.jte.Content;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that the site says in one language. Texts are patterns of {@link MessageFormat}, numbers and
 * dates are written as the language does. Immutable; safe for use by any number of threads.
 */
public final class Texts {
  private static final int MOST_HALF_STARS = 10;
  private static final double PERCENT = 100;

  /** Before these sounds the Spanish "y" is "e". */
  private static final Pattern SOUNDS_LIKE_I =
      Pattern.compile("h?[ií](?![aeo]).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Map<ItemNoun, Map<Language, Texts>> ALL = new ConcurrentHashMap<>();

  private final Language language;
  private final TextBundles bundles;
  private final DateTimeFormatter dates;
  private final Map<String, Optional<MessageFormat>> formats = new ConcurrentHashMap<>();
  private final List<String> stars;

  private Texts(Language language, ItemNoun noun) {
    this.language = language;
    bundles = new TextBundles(language.locale(), noun);
    dates =
        DateTimeFormatter.ofPattern(language.datePattern(), language.locale())
            .withZone(ZoneOffset.UTC);
    stars =
        IntStream.rangeClosed(0, MOST_HALF_STARS)
            .mapToObj(half -> of("layout.stars", half / 2.0))
            .toList();
  }

  /** {@return what a site of films says in a language} */
  public static Texts of(Language language) {
    return of(language, ItemNoun.MOVIE);
  }

  /** {@return what a site says in a language of the items that it recommends} */
  public static Texts of(Language language, ItemNoun noun) {
    return Optional.ofNullable(ALL.computeIfAbsent(noun, Texts::all).get(language)).orElseThrow();
  }

  private static Map<Language, Texts> all(ItemNoun noun) {
    return Arrays.stream(Language.values())
        .collect(
            Collectors.toMap(
                language -> language,
                language -> new Texts(language, noun),
                (one, other) -> one,
                () -> new EnumMap<>(Language.class)));
  }

  /** {@return in which language it is} */
  public Language language() {
    return language;
  }

  /**
   * {@return a text}
   *
   * @param arguments in the order of its places; messages are said in this language, numbers are
   *     written with its signs
   * @throws IllegalArgumentException if there is no such text
   */
  public String of(String key, Object... arguments) {
    return formatted(key, Arrays.stream(arguments).map(this::said));
  }

  /**
   * {@return a text with the tags that it has, for a page}
   *
   * @param arguments as in {@link #of}; what stands for a tag in them is shown as it is
   */
  public Content html(String key, Object... arguments) {
    String html = formatted(key, Arrays.stream(arguments).map(this::said).map(Texts::escaped));
    return output -> output.writeContent(html);
  }

  private Object said(Object argument) {
    return argument instanceof Message message ? message.in(this) : argument;
  }

  private static Object escaped(Object argument) {
    return argument instanceof String text
        ? text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&#34;")
            .replace("'", "&#39;")
        : argument;
  }

  /** A format is for one thread; a copy costs less than to read the pattern again. */
  private String formatted(String key, Stream<Object> arguments) {
    Optional<MessageFormat> format = formats.computeIfAbsent(key, this::format);
    return format
        .map(it -> ((MessageFormat) it.clone()).format(arguments.toArray()))
        .orElseGet(() -> bundles.pattern(key));
  }

  /** Empty for a text without places, which is said as it is. */
  private Optional<MessageFormat> format(String key) {
    String pattern = bundles.pattern(key);
    return pattern.contains("{")
        ? Optional.of(new MessageFormat(pattern, language.locale()))
        : Optional.empty();
  }

  /** {@return "one, another and a third"} */
  public String list(List<String> things) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    String last = things.get(things.size() - 1);
    String others = String.join(", ", things.subList(0, things.size() - 1));
    return SOUNDS_LIKE_I.matcher(last).matches()
        ? of("layout.and.i", others, last)
        : of("layout.and", others, last);
  }

  /**
   * {@return "4.5 stars"}
   *
   * @param halfStars 0 to 10
   */
  public String stars(int halfStars) {
    return stars.get(halfStars);
  }

  /** {@return a number with one digit behind the point, such as "4.0"} */
  public String decimal(double number) {
    DecimalFormat format =
        new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(language.locale()));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  /** {@return a whole number, such as "1,234"} */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** {@return "93%"} */
  public String percent(long percent) {
    return NumberFormat.getPercentInstance(language.locale()).format(percent / PERCENT);
  }

  /** {@return a day in UTC, such as "29 November 2026"} */
  public String date(Instant instant) {
    return dates.format(instant);
  }

  /**
   * {@return "1990s"}
   *
   * @param first its first year
   */
  public String decade(int first) {
    return of("layout.decade", Integer.toString(first));
  }

  /** {@return the name of a genre of MovieLens; that of any other as it is} */
  public String genre(String name) {
    String dashed = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    String key = "genre." + dashed.replaceAll("^-|-$", "");
    return bundles.has(key) ? bundles.pattern(key) : name;
  }
}
