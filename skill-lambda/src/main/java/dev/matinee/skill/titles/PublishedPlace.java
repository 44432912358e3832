package dev.matinee.skill.titles;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the data are published, and with them what the skill reads of them.
 *
 * @param bucket of S3
 * @param prefix of the keys; may be empty
 * @param objects reads them
 */
record PublishedPlace(String bucket, String prefix, S3Objects objects) {
  private static final Pattern PLACE =
      Pattern.compile("s3://(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/(?<prefix>.*?))?/*");

  /**
   * The place that an environment names; empty where it names none.
   *
   * @throws IllegalArgumentException if it is none; names it and what is allowed
   */
  static Optional<PublishedPlace> of(Map<String, String> environment) {
    return Optional.of(environment.getOrDefault(TitlePlace.VARIABLE, "").strip())
        .filter(place -> !place.isEmpty())
        .map(place -> at(place, S3Objects.of(environment)));
  }

  private static PublishedPlace at(String place, S3Objects objects) {
    Matcher form = PLACE.matcher(place);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "%s must be s3://bucket/prefix, got \"%s\"".formatted(TitlePlace.VARIABLE, place));
    }
    String prefix = Optional.ofNullable(form.group("prefix")).orElse("");
    return new PublishedPlace(form.group("bucket"), prefix, objects);
  }

  /**
   * What is at a path below the place.
   *
   * @throws MissingObjectException if there is nothing
   * @throws IOException if it cannot be read
   */
  byte[] get(String path) throws IOException {
    String key = prefix.isEmpty() ? path : prefix + "/" + path;
    return objects.get(objects.address(bucket, key));
  }
}
