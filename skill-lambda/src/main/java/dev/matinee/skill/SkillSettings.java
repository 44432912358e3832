package dev.matinee.skill;

import dev.matinee.lists.words.ItemNoun;
import dev.matinee.skill.dialogue.phrase.Wording;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the skill is told by those who run it.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param skillId requests for any other skill are refused
 * @param siteHost the host name of the web site, where it is known
 * @param accountLinking whether accounts can be linked in the Alexa app
 * @param noun of the items that the site recommends
 */
public record SkillSettings(
    String skillId, Optional<String> siteHost, boolean accountLinking, ItemNoun noun) {
  /** The environment variable that holds the skill id. */
  public static final String SKILL_ID = "MATINEE_SKILL_ID";

  /** The environment variable that holds the address of the web site. */
  public static final String PUBLIC_URL = "MATINEE_PUBLIC_URL";

  /** The environment variable that says whether accounts can be linked in the Alexa app. */
  public static final String ACCOUNT_LINKING = "MATINEE_ACCOUNT_LINKING";

  private static final Set<String> ON_OR_OFF = Set.of("on", "off");

  /** The skill id where the skill is reached over loopback only. */
  public static final String LOCAL_SKILL_ID =
      "amzn1.ask.skill.00000000-0000-0000-0000-000000000000";

  private static final Pattern SKILL_ID_FORM = Pattern.compile("amzn1\\.ask\\.skill\\.[\\w-]+");
  private static final Pattern SITE_ADDRESS =
      Pattern.compile("https?://(?<host>[A-Za-z0-9.-]+)(:[0-9]+)?(/\\S*)?");

  /**
   * Checks the form of the skill id.
   *
   * @throws IllegalArgumentException if it does not look like one
   */
  public SkillSettings {
    if (!SKILL_ID_FORM.matcher(skillId).matches()) {
      throw wrong(SKILL_ID, skillId, "amzn1.ask.skill. and the rest of the id of the skill");
    }
  }

  /**
   * The settings of a skill that others can reach: its id must be configured.
   *
   * @throws IllegalArgumentException if a value is missing or wrong; names it and what is allowed
   */
  public static SkillSettings fromEnvironment(Map<String, String> environment) {
    return new SkillSettings(
        environment.getOrDefault(SKILL_ID, ""),
        siteHost(environment),
        accountLinking(environment),
        ItemNoun.of(environment));
  }

  /**
   * The settings of a skill on loopback, whose id defaults to {@link #LOCAL_SKILL_ID}.
   *
   * @throws IllegalArgumentException if a value is wrong; names it and what is allowed
   */
  public static SkillSettings local(Map<String, String> environment) {
    return new SkillSettings(
        environment.getOrDefault(SKILL_ID, LOCAL_SKILL_ID),
        siteHost(environment),
        accountLinking(environment),
        ItemNoun.of(environment));
  }

  /** What the sentences take from the site. */
  public Wording wording() {
    return new Wording(siteHost, noun);
  }

  private static boolean accountLinking(Map<String, String> environment) {
    String value = environment.getOrDefault(ACCOUNT_LINKING, "off");
    if (!ON_OR_OFF.contains(value)) {
      throw wrong(ACCOUNT_LINKING, value, "on or off");
    }
    return value.equals("on");
  }

  private static Optional<String> siteHost(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(PUBLIC_URL))
        .filter(url -> !url.isBlank())
        .map(SkillSettings::host);
  }

  private static String host(String url) {
    Matcher address = SITE_ADDRESS.matcher(url.strip());
    if (!address.matches()) {
      throw wrong(PUBLIC_URL, url, "an address such as https://movies.example.org");
    }
    return address.group("host");
  }

  private static IllegalArgumentException wrong(String name, String value, String allowed) {
    return new IllegalArgumentException(
        "%s must be %s, got \"%s\"".formatted(name, allowed, value));
  }
}
