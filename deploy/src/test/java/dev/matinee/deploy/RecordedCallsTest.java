package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.deploy.cost.Event;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.RecordedRequest;
import dev.matinee.testkit.RecordingProxy;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that the parts do, with what they ask of AWS recorded: their roles allow that, and
 * nothing more.
 */
class RecordedCallsTest {
  private static final Map<Event, List<String>> EVENTS = new EnumMap<>(Event.class);
  private static final Map<Event, Integer> REQUESTS = new EnumMap<>(Event.class);
  private static final long SILENCE_MILLIS = 700;
  private static final String FEED = "/index/changedIn-index";

  /** One request may ask several tables: a list and its history come together. */
  private static final int BATCHED = 1;

  private static final long PATIENCE_NANOS = 60_000_000_000L;

  @TempDir private static Path folder;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static LocalAws aws;
  private static String metrics;

  @BeforeAll
  static void doEverything() throws Exception {
    aws = opened.add(new LocalAws(folder));
    Path movies = SmallMovies.write(folder.resolve("films"));
    aws.upload(movies);
    try (SiteVisit site = new SiteVisit(aws)) {
      aws.publish(movies, folder.resolve("films.snapshot"));
      awaitPublished();
      site.arrive();
      site.program();
      try (SkillTalk skill = new SkillTalk(aws)) {
        skill.talk(site.pairingCode());
        skill.link(site.pairingCode());
        measure(site, skill);
        skill.linkVoice(site.pairingCode());
        skill.talkByToken(site.allowAlexa());
        skill.linkByToken(site.allowAlexa());
        skill.guess();
      }
      metrics = new SitePerson(site.metrics()).get(site.metrics().getPath());
      site.askForTooManyCodes();
      site.leave();
      awaitAll();
    }
  }

  /** The node looks for another version by itself. */
  private static void awaitPublished() {
    assertThat(
            Eventually.comesTrue(
                () -> calls(aws.data).stream().anyMatch(call -> call.endsWith(".snapshot"))))
        .isTrue();
  }

  /** What is asked of the tables again and again. */
  private static void measure(SiteVisit site, SkillTalk skill) throws InterruptedException {
    int unused = site.lookAgain();
    measure(Event.PAGE, aws.site, site::lookAgain);
    String csrf = site.csrf();
    measure(Event.RATING, aws.site, () -> site.rate(csrf));
    measure(Event.TURN, aws.skill, skill::turn);
  }

  /** From silence to silence, since the next list is made in the background. */
  private static void measure(Event event, RecordingProxy proxy, Runnable doing)
      throws InterruptedException {
    awaitSilence(proxy, 0);
    int before = asked(proxy).size();
    int requests = requests(proxy);
    doing.run();
    awaitSilence(proxy, before + event.calls().size() - BATCHED);
    EVENTS.put(event, asked(proxy).stream().skip(before).sorted().toList());
    REQUESTS.put(event, requests(proxy) - requests);
  }

  private static int requests(RecordingProxy proxy) {
    return (int)
        proxy.requests().stream()
            .filter(request -> request.calls().anyMatch(call -> !isFeed(call)))
            .count();
  }

  private static boolean isFeed(String call) {
    return call.equals("Query " + LocalAws.PREFIX + "-histories" + FEED);
  }

  /** The calls in their order, but for those of the feed, which nodes read all the time. */
  private static List<String> asked(RecordingProxy proxy) {
    return proxy.requests().stream()
        .flatMap(RecordedRequest::calls)
        .filter(call -> !isFeed(call))
        .toList();
  }

  /** Waits for so many requests, and then until none comes for a while. */
  private static void awaitSilence(RecordingProxy proxy, int requests) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    int before;
    do {
      before = asked(proxy).size();
      Thread.sleep(SILENCE_MILLIS);
    } while (before != asked(proxy).size() || (before < requests && System.nanoTime() < end));
  }

  /** Lists and pictures are looked for in the background. A test says what is missing. */
  private static void awaitAll() {
    boolean unused =
        Eventually.comesTrue(() -> calls(aws.site).containsAll(allowed(PartAccess.SITE)));
  }

  @Test
  void theRoleOfTheSiteAllowsWhatItAsksOfTheTablesAndNothingMore() {
    assertThat(calls(aws.site)).isEqualTo(allowed(PartAccess.SITE));
  }

  @Test
  void theRoleOfTheSkillAllowsWhatItAsksOfTheTablesAndNothingMore() {
    assertThat(calls(aws.skill)).isEqualTo(allowed(PartAccess.SKILL));
  }

  private static Set<String> allowed(List<TableAccess> part) {
    return part.stream()
        .flatMap(access -> access.calls(LocalAws.PREFIX))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> calls(RecordingProxy proxy) {
    return proxy.requests().stream()
        .flatMap(RecordedRequest::calls)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theRoleOfTheSiteAllowsWhatItAsksOfTheBucketAndNothingMore() {
    assertThat(actions(aws.data)).isEqualTo(new TreeSet<>(PartAccess.SITE_FILES));
    assertThat(aws.data.requests())
        .extracting(request -> request.target().toString())
        .allMatch(
            target ->
                target.startsWith("/films/data/")
                    || (target.startsWith("/films?") && target.contains("prefix=data%2F")));
  }

  @Test
  void theRoleOfTheSkillAllowsToReadTitlesAndNothingMoreOfTheBucket() {
    assertThat(actions(aws.titles)).isEqualTo(new TreeSet<>(PartAccess.SKILL_TITLES));
    assertThat(aws.titles.requests())
        .extracting(request -> request.target().getPath())
        .allMatch(path -> path.startsWith("/films/data/titles/"));
  }

  /**
   * A caller who may not list is told by S3 that a manifest which is not there yet is forbidden.
   */
  @Test
  void theOperatorMayPublishAndNothingMoreButList() {
    Set<String> asked = actions(aws.operator);
    asked.add("ListBucket");
    assertThat(asked).isEqualTo(new TreeSet<>(PartAccess.OPERATOR_FILES));
  }

  private static Set<String> actions(RecordingProxy proxy) {
    return calls(proxy).stream()
        .map(call -> call.substring(0, call.indexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void anEventAsksForWhatItsCostIsReckonedFrom(Event event) {
    assertThat(EVENTS.get(event)).isEqualTo(event.calls(LocalAws.PREFIX));
  }

  @Test
  void aPageOfOnesOwnListIsOneRequest() {
    assertThat(REQUESTS).containsEntry(Event.PAGE, 1);
  }

  /** Errors are counted from the first one on. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STORE_ERRORS")
  void theNodeShowsTheMetricThatCloudWatchIsToKeep(SiteMetric metric) {
    assertThat(metrics).containsPattern("(?m)^" + metric.id() + "[ {]");
  }
}
