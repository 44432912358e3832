package dev.matinee.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the owner said of the stack, checked. Immutable. */
public final class Settings {
  private final Map<Setting, String> values;

  private Settings(Map<Setting, String> values) {
    this.values = values;
  }

  /**
   * Those of a context.
   *
   * @param context all of it; what the CDK itself put there is left alone
   * @throws IllegalArgumentException if a name is unknown, or a value is wrong or missing; names
   *     it, the value and what is allowed
   */
  public static Settings of(Map<String, Object> context) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, setting.standard());
    }
    context.forEach((key, value) -> put(values, key, value));
    Settings settings = new Settings(values);
    settings.requireWhole();
    return settings;
  }

  private static void put(Map<Setting, String> values, String key, Object value) {
    if (!key.matches("[A-Za-z]+")) {
      return; // the CDK's own names have colons, slashes or hyphens
    }
    Setting setting =
        Setting.of(key)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no setting '" + key + "'; there are " + Setting.keys()));
    setting.check(value.toString());
    values.put(setting, value.toString());
  }

  private void requireWhole() {
    if (text(Setting.DOMAIN).isEmpty()) {
      throw Setting.DOMAIN.wrong("");
    }
    if (hasLoadBalancer() && find(Setting.CERTIFICATE).or(this::hostedZone).isEmpty()) {
      throw new IllegalArgumentException(
          "frontDoor=load-balancer needs certificateArn or hostedZoneId, and there is neither");
    }
    if (find(Setting.OAUTH_CLIENT).isPresent() != find(Setting.OAUTH_REDIRECTS).isPresent()) {
      throw new IllegalArgumentException(
          "oauthClientId and oauthRedirects belong together, and there is only one of them");
    }
    if (find(Setting.TEXT_INBOUND).isPresent() && textOrigin().isEmpty()) {
      throw new IllegalArgumentException(
          "textInboundParameter belongs to textOrigin, and there is none");
    }
    if (maxNodes() <= nodes()) {
      throw new IllegalArgumentException(
          "maxNodes must be above nodes, so that one can replace another, got "
              + "%d and %d".formatted(maxNodes(), nodes()));
    }
  }

  String text(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  Optional<String> find(Setting setting) {
    return Optional.of(text(setting)).filter(value -> !value.isEmpty());
  }

  int number(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  String domain() {
    return text(Setting.DOMAIN);
  }

  String siteUrl() {
    return "https://" + domain();
  }

  boolean hasLoadBalancer() {
    return text(Setting.FRONT_DOOR).equals("load-balancer");
  }

  Optional<String> hostedZone() {
    return find(Setting.HOSTED_ZONE);
  }

  int nodes() {
    return number(Setting.NODES);
  }

  int maxNodes() {
    return number(Setting.MAX_NODES);
  }

  String prefix() {
    return text(Setting.TABLE_PREFIX);
  }

  String dataFolder() {
    return text(Setting.DATA_FOLDER);
  }

  boolean hasPipeline() {
    return text(Setting.PIPELINE).equals("on");
  }

  /** What text messages come from; empty where none are sent. */
  Optional<String> textOrigin() {
    return find(Setting.TEXT_ORIGIN);
  }

  /** What those who send text messages are told; empty where none are sent. */
  Map<String, String> texts() {
    Map<String, String> told = new TreeMap<>();
    textOrigin()
        .ifPresent(
            origin -> {
              told.put("MATINEE_TEXT_MESSAGES", "aws");
              told.put("MATINEE_TEXT_ORIGIN", origin);
              told.put("MATINEE_TEXT_BUDGET", text(Setting.TEXT_BUDGET));
              told.put("MATINEE_TEXT_MAX_PRICE", text(Setting.TEXT_MAX_PRICE));
              find(Setting.TEXT_COUNTRIES)
                  .ifPresent(countries -> told.put("MATINEE_TEXT_COUNTRIES", countries));
            });
    return told;
  }

  boolean hasAccountLinking() {
    return find(Setting.OAUTH_CLIENT).isPresent();
  }

  /**
   * A file that the build made.
   *
   * @throws IllegalArgumentException if it is not there
   */
  Path file(Setting setting) {
    Path file = Path.of(text(setting)).toAbsolutePath().normalize();
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          setting.key() + ": there is no " + file + "; deploy/deploy makes it");
    }
    return file;
  }
}
