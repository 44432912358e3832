package dev.matinee.evaluation.taste;

import java.util.List;

/**
 * The made persons: eight with one kind of movie each, one with two kinds at once, and one who
 * loves a kind and hates another. Each rated ten movies. They were chosen by hand before any list
 * was looked at, as a fan would: known movies that carry the genre, rated by at least twenty people
 * of ml-latest-small (ten for documentaries and westerns, which few people rate).
 *
 * <p>All methods are safe for use by any number of threads.
 */
public final class PlayedTastes {
  private static final List<PlayedTaste> ALL =
      List.of(
          scienceFiction(),
          romance(),
          horror(),
          animation(),
          war(),
          crime(),
          musical(),
          documentary(),
          twoKinds(),
          loveAndHate());

  private PlayedTastes() {}

  /** {@return all of them, those with one kind first} */
  public static List<PlayedTaste> all() {
    return ALL;
  }

  private static PlayedTaste scienceFiction() {
    return fan(
        "science fiction",
        "Sci-Fi",
        new PlayedRating(541, "Blade Runner (1982)", 5),
        new PlayedRating(924, "2001: A Space Odyssey (1968)", 5),
        new PlayedRating(1214, "Alien (1979)", 5),
        new PlayedRating(1653, "Gattaca (1997)", 5),
        new PlayedRating(2571, "The Matrix (1999)", 4.5),
        new PlayedRating(1240, "The Terminator (1984)", 4.5),
        new PlayedRating(1584, "Contact (1997)", 4.5),
        new PlayedRating(2916, "Total Recall (1990)", 4),
        new PlayedRating(32, "Twelve Monkeys (1995)", 4),
        new PlayedRating(1748, "Dark City (1998)", 4));
  }

  private static PlayedTaste romance() {
    return fan(
        "romance",
        "Romance",
        new PlayedRating(1307, "When Harry Met Sally... (1989)", 5),
        new PlayedRating(912, "Casablanca (1942)", 5),
        new PlayedRating(17, "Sense and Sensibility (1995)", 5),
        new PlayedRating(2671, "Notting Hill (1999)", 5),
        new PlayedRating(357, "Four Weddings and a Funeral (1994)", 4.5),
        new PlayedRating(539, "Sleepless in Seattle (1993)", 4.5),
        new PlayedRating(6942, "Love Actually (2003)", 4.5),
        new PlayedRating(4246, "Bridget Jones's Diary (2001)", 4),
        new PlayedRating(597, "Pretty Woman (1990)", 4),
        new PlayedRating(1721, "Titanic (1997)", 4));
  }

  private static PlayedTaste horror() {
    return fan(
        "horror",
        "Horror",
        new PlayedRating(1258, "The Shining (1980)", 5),
        new PlayedRating(1997, "The Exorcist (1973)", 5),
        new PlayedRating(1219, "Psycho (1960)", 5),
        new PlayedRating(2160, "Rosemary's Baby (1968)", 5),
        new PlayedRating(2288, "The Thing (1982)", 4.5),
        new PlayedRating(1994, "Poltergeist (1982)", 4.5),
        new PlayedRating(1345, "Carrie (1976)", 4.5),
        new PlayedRating(6502, "28 Days Later (2002)", 4),
        new PlayedRating(5679, "The Ring (2002)", 4),
        new PlayedRating(1407, "Scream (1996)", 4));
  }

  private static PlayedTaste animation() {
    return fan(
        "animation",
        "Animation",
        new PlayedRating(1, "Toy Story (1995)", 5),
        new PlayedRating(364, "The Lion King (1994)", 5),
        new PlayedRating(595, "Beauty and the Beast (1991)", 5),
        new PlayedRating(5618, "Spirited Away (2001)", 5),
        new PlayedRating(6377, "Finding Nemo (2003)", 4.5),
        new PlayedRating(4886, "Monsters, Inc. (2001)", 4.5),
        new PlayedRating(588, "Aladdin (1992)", 4.5),
        new PlayedRating(1148, "Wallace & Gromit: The Wrong Trousers (1993)", 4),
        new PlayedRating(2355, "A Bug's Life (1998)", 4),
        new PlayedRating(594, "Snow White and the Seven Dwarfs (1937)", 4));
  }

  private static PlayedTaste war() {
    return fan(
        "war",
        "War",
        new PlayedRating(1208, "Apocalypse Now (1979)", 5),
        new PlayedRating(1222, "Full Metal Jacket (1987)", 5),
        new PlayedRating(1090, "Platoon (1986)", 5),
        new PlayedRating(1250, "The Bridge on the River Kwai (1957)", 5),
        new PlayedRating(1263, "The Deer Hunter (1978)", 4.5),
        new PlayedRating(2028, "Saving Private Ryan (1998)", 4.5),
        new PlayedRating(1233, "Das Boot (1981)", 4.5),
        new PlayedRating(527, "Schindler's List (1993)", 4),
        new PlayedRating(1242, "Glory (1989)", 4),
        new PlayedRating(5010, "Black Hawk Down (2001)", 4));
  }

  private static PlayedTaste crime() {
    return fan(
        "crime",
        "Crime",
        new PlayedRating(858, "The Godfather (1972)", 5),
        new PlayedRating(1221, "The Godfather: Part II (1974)", 5),
        new PlayedRating(1213, "Goodfellas (1990)", 5),
        new PlayedRating(111, "Taxi Driver (1976)", 5),
        new PlayedRating(1089, "Reservoir Dogs (1992)", 4.5),
        new PlayedRating(6, "Heat (1995)", 4.5),
        new PlayedRating(16, "Casino (1995)", 4.5),
        new PlayedRating(1252, "Chinatown (1974)", 4),
        new PlayedRating(1617, "L.A. Confidential (1997)", 4),
        new PlayedRating(4262, "Scarface (1983)", 4));
  }

  private static PlayedTaste musical() {
    return fan(
        "musicals",
        "Musical",
        new PlayedRating(899, "Singin' in the Rain (1952)", 5),
        new PlayedRating(1035, "The Sound of Music (1965)", 5),
        new PlayedRating(1947, "West Side Story (1961)", 5),
        new PlayedRating(914, "My Fair Lady (1964)", 5),
        new PlayedRating(5991, "Chicago (2002)", 4.5),
        new PlayedRating(4308, "Moulin Rouge (2001)", 4.5),
        new PlayedRating(1028, "Mary Poppins (1964)", 4.5),
        new PlayedRating(1380, "Grease (1978)", 4),
        new PlayedRating(919, "The Wizard of Oz (1939)", 4),
        new PlayedRating(1088, "Dirty Dancing (1987)", 4));
  }

  private static PlayedTaste documentary() {
    return fan(
        "documentaries",
        "Documentary",
        new PlayedRating(246, "Hoop Dreams (1994)", 5),
        new PlayedRating(5669, "Bowling for Columbine (2002)", 5),
        new PlayedRating(2064, "Roger & Me (1989)", 5),
        new PlayedRating(
            7156, "The Fog of War: Eleven Lessons from the Life of Robert S. McNamara (2003)", 5),
        new PlayedRating(162, "Crumb (1994)", 4.5),
        new PlayedRating(8622, "Fahrenheit 9/11 (2004)", 4.5),
        new PlayedRating(34072, "March of the Penguins (2005)", 4.5),
        new PlayedRating(80906, "Inside Job (2010)", 4),
        new PlayedRating(8464, "Super Size Me (2004)", 4),
        new PlayedRating(45950, "An Inconvenient Truth (2006)", 4));
  }

  private static PlayedTaste twoKinds() {
    return new PlayedTaste(
        "westerns and musicals",
        List.of("Western", "Musical"),
        List.of(),
        List.of(
            new PlayedRating(1201, "The Good, the Bad and the Ugly (1966)", 5),
            new PlayedRating(899, "Singin' in the Rain (1952)", 5),
            new PlayedRating(1266, "Unforgiven (1992)", 5),
            new PlayedRating(1035, "The Sound of Music (1965)", 5),
            new PlayedRating(1304, "Butch Cassidy and the Sundance Kid (1969)", 4.5),
            new PlayedRating(1947, "West Side Story (1961)", 4.5),
            new PlayedRating(1283, "High Noon (1952)", 4.5),
            new PlayedRating(914, "My Fair Lady (1964)", 4.5),
            new PlayedRating(4327, "The Magnificent Seven (1960)", 4),
            new PlayedRating(1028, "Mary Poppins (1964)", 4)));
  }

  private static PlayedTaste loveAndHate() {
    return new PlayedTaste(
        "science fiction, no romance",
        List.of("Sci-Fi"),
        List.of("Romance"),
        List.of(
            new PlayedRating(541, "Blade Runner (1982)", 5),
            new PlayedRating(924, "2001: A Space Odyssey (1968)", 5),
            new PlayedRating(1214, "Alien (1979)", 5),
            new PlayedRating(1653, "Gattaca (1997)", 5),
            new PlayedRating(2571, "The Matrix (1999)", 5),
            new PlayedRating(1721, "Titanic (1997)", 0.5),
            new PlayedRating(597, "Pretty Woman (1990)", 0.5),
            new PlayedRating(539, "Sleepless in Seattle (1993)", 1),
            new PlayedRating(2671, "Notting Hill (1999)", 1),
            new PlayedRating(6942, "Love Actually (2003)", 0.5)));
  }

  private static PlayedTaste fan(String name, String genre, PlayedRating... ratings) {
    return new PlayedTaste(name, List.of(genre), List.of(), List.of(ratings));
  }
}
