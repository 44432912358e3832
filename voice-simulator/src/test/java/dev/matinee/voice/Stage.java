package dev.matinee.voice;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.History;
import dev.matinee.store.JoinCode;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.PairingCode;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Reason;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a {@link Talk} takes place: what happens beside it is done to a store. A person is "user 1"
 * of the data set, or somebody with an account and a name, such as "ann".
 *
 * <pre>
 * user 1 has the list: The Matrix (1999) Action, Sci-Fi because Alien, Heat; Brazil (1985)
 * ann is linked
 * ann has the code 12345678
 * ann rates Heat
 * ann and ben spend the evening BCDFGH
 * </pre>
 */
public final class Stage {
  private static final String PERSON = "(?<person>user \\d+|[a-z]+)";
  private static final Pattern MOVIE =
      Pattern.compile(
          "(?<title>.+?) \\((?<year>\\d{4})\\)( (?<genres>(?!because).+?))?( because (?<because>.+))?");

  private final Map<Pattern, Consumer<Matcher>> events =
      Map.of(
          Pattern.compile(PERSON + " has the list: (?<movies>.+)"), this::saveList,
          Pattern.compile(PERSON + " is linked"), this::link,
          Pattern.compile(PERSON + " has the code (?<code>\\d{8})"), this::saveCode,
          Pattern.compile(PERSON + " rates (?<title>.+)"), this::rate,
          Pattern.compile(PERSON + " and (?<other>[a-z]+) spend the evening (?<code>[A-Z]{6})"),
              this::startEvening);
  private final Map<String, UserId> accounts = new HashMap<>();
  private final Stores stores;
  private final String alexaUserId;

  /**
   * Takes a store.
   *
   * @param alexaUserId who talks
   */
  public Stage(Stores stores, String alexaUserId) {
    this.stores = stores;
    this.alexaUserId = alexaUserId;
  }

  /** Lets something happen. */
  void happens(String event) {
    for (Map.Entry<Pattern, Consumer<Matcher>> known : events.entrySet()) {
      Matcher matcher = known.getKey().matcher(event);
      if (matcher.matches()) {
        known.getValue().accept(matcher);
        return;
      }
    }
    throw new IllegalArgumentException("nobody knows what happens: " + event);
  }

  private void saveList(Matcher event) {
    UserId owner = person(event);
    List<RecommendedMovie> movies =
        Stream.of(event.group("movies").split("; ", -1)).map(Stage::movie).toList();
    stores
        .recommendations()
        .save(
            new RecommendationList(
                owner, stores.histories().read(owner).version(), "model", Instant.EPOCH, movies));
  }

  private void link(Matcher event) {
    stores.voiceLinks().save(new VoiceLink(alexaUserId, person(event), Instant.EPOCH));
  }

  private void saveCode(Matcher event) {
    Instant soon = Instant.now().plusSeconds(600);
    boolean created =
        stores
            .pairingCodes()
            .create(new PairingCode(hash(event.group("code")), person(event), soon));
    if (!created) {
      throw new IllegalStateException("the code is taken: " + event.group("code"));
    }
  }

  private void rate(Matcher event) {
    History unused =
        Told.change(
            stores,
            person(event),
            h -> h.rate(id(event.group("title")), new RatedMovie(8, Instant.EPOCH)));
  }

  private void startEvening(Matcher event) {
    EveningMember starter = new EveningMember(person(event), event.group("person"));
    String other = event.group("other");
    Evening evening =
        Evening.start(new JoinCode(event.group("code")), "average", starter, Instant.now());
    if (!stores.evenings().create(evening.with(new EveningMember(person(other), other)))) {
      throw new IllegalStateException("the code is taken: " + event.group("code"));
    }
  }

  private UserId person(Matcher event) {
    return person(event.group("person"));
  }

  private UserId person(String name) {
    return name.startsWith("user ")
        ? UserId.ofDataSetUser(Long.parseLong(name.substring(5)))
        : accounts.computeIfAbsent(name, n -> signUp());
  }

  /** Makes the row of an account, as the site does. */
  private UserId signUp() {
    UserId account = UserId.ofAccount(UUID.randomUUID().toString().replace("-", ""));
    boolean unused = stores.histories().create(account);
    return account;
  }

  private static RecommendedMovie movie(String text) {
    Matcher movie = MOVIE.matcher(text);
    if (!movie.matches()) {
      throw new IllegalArgumentException("no movie: " + text);
    }
    String title = movie.group("title");
    return new RecommendedMovie(
        id(title),
        title,
        OptionalInt.of(Integer.parseInt(movie.group("year"))),
        parts(movie.group("genres")),
        1,
        OptionalDouble.of(4.4),
        OptionalInt.of(87),
        MovieOrigin.NEIGHBOURS,
        parts(movie.group("because")).stream()
            .map(reason -> new Reason(id(reason), reason, 5, 1))
            .toList());
  }

  private static List<String> parts(String list) {
    return list == null ? List.of() : List.of(list.split(", ", -1));
  }

  private static long id(String title) {
    return Math.abs((long) title.hashCode());
  }

  private static String hash(String code) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
