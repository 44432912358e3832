package dev.matinee.skill;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the skill is told by those who run it.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param skillId requests for any other skill are refused
 * @param siteHost the host name of the web site, where it is known
 */
public record SkillSettings(String skillId, Optional<String> siteHost) {
  /** The environment variable that holds the skill id. */
  public static final String SKILL_ID = "MATINEE_SKILL_ID";

  /** The environment variable that holds the address of the web site. */
  public static final String PUBLIC_URL = "MATINEE_PUBLIC_URL";

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
    return new SkillSettings(environment.getOrDefault(SKILL_ID, ""), siteHost(environment));
  }

  /**
   * The settings of a skill on loopback, whose id defaults to {@link #LOCAL_SKILL_ID}.
   *
   * @throws IllegalArgumentException if a value is wrong; names it and what is allowed
   */
  public static SkillSettings local(Map<String, String> environment) {
    return new SkillSettings(
        environment.getOrDefault(SKILL_ID, LOCAL_SKILL_ID), siteHost(environment));
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
