package dev.matinee.web.phone;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time zones that people choose from, one for each time that there is where numbers are. */
final class PhoneZones {
  private static final List<ZoneId> ALL =
      List.of(
              "Pacific/Honolulu",
              "America/Anchorage",
              "America/Los_Angeles",
              "America/Phoenix",
              "America/Denver",
              "America/Chicago",
              "America/Mexico_City",
              "America/New_York",
              "America/Halifax",
              "America/St_Johns",
              "America/Sao_Paulo",
              "Atlantic/Canary",
              "Europe/London",
              "Europe/Dublin",
              "Europe/Berlin",
              "Europe/Paris",
              "Europe/Madrid",
              "Europe/Athens",
              "Asia/Kolkata",
              "Asia/Singapore",
              "Australia/Perth",
              "Asia/Tokyo",
              "Australia/Darwin",
              "Australia/Adelaide",
              "Australia/Brisbane",
              "Australia/Sydney",
              "Pacific/Auckland")
          .stream()
          .map(ZoneId::of)
          .toList();

  /** Of the capital. */
  private static final Map<String, String> OF_COUNTRY =
      Map.ofEntries(
          Map.entry("US", "America/New_York"),
          Map.entry("CA", "America/New_York"),
          Map.entry("MX", "America/Mexico_City"),
          Map.entry("IE", "Europe/Dublin"),
          Map.entry("DE", "Europe/Berlin"),
          Map.entry("AT", "Europe/Berlin"),
          Map.entry("CH", "Europe/Berlin"),
          Map.entry("FR", "Europe/Paris"),
          Map.entry("BE", "Europe/Paris"),
          Map.entry("ES", "Europe/Madrid"),
          Map.entry("IN", "Asia/Kolkata"),
          Map.entry("AU", "Australia/Sydney"),
          Map.entry("NZ", "Pacific/Auckland"));

  private PhoneZones() {}

  static List<ZoneId> all() {
    return ALL;
  }

  /** The one that is chosen; empty where it is none of them. */
  static Optional<ZoneId> of(String id) {
    return ALL.stream().filter(zone -> zone.getId().equals(id)).findAny();
  }

  static ZoneId ofCountry(String country) {
    return ZoneId.of(OF_COUNTRY.getOrDefault(country, "Europe/London"));
  }

  /** Such as "Berlin (Central European Time)". */
  static String label(ZoneId zone, Locale language) {
    String city = zone.getId().substring(zone.getId().indexOf('/') + 1).replace('_', ' ');
    return city + " (" + zone.getDisplayName(TextStyle.FULL, language) + ")";
  }
}
