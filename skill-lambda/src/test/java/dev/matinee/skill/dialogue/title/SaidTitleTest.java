package dev.matinee.skill.dialogue.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Star Wars: Episode IV - A New Hope | Star Wars, Episode Four, A New Hope",
        "Star Wars: Episode I - The Phantom Menace | Star Wars, Episode One, The Phantom Menace",
        "The Godfather: Part II | The Godfather, Part Two",
        "History of the World: Part I | History of the World, Part One",
        "Rocky V | Rocky Five",
        "Star Trek V: The Final Frontier | Star Trek Five, The Final Frontier",
        "Saw VI | Saw Six",
        "Friday the 13th Part VIII: Jason Takes Manhattan"
            + " | Friday the 13th Part Eight, Jason Takes Manhattan",
        "Henry V | Henry the Fifth",
        "Richard III | Richard the Third",
        "The Private Life of Henry VIII | The Private Life of Henry the Eighth",
        "Pope John XXIII | Pope John the Twenty-Third"
      })
  void romanNumeralsAreNumbers(String written, String said) {
    assertThat(SaidTitle.of(written)).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Malcolm X",
        "Generation X",
        "American History X",
        "Jason X",
        "Saw X",
        "V for Vendetta",
        "The King and I",
        "Me Myself I",
        "XX",
        "Vitamin C",
        "2 Fast 2 Furious",
        "Magic Mike XXL",
        "Good Will Hunting",
        "Ocean's Eleven",
        "X-Men",
        "Spider-Man",
        "JFK",
        "Catch-22",
        "Pi",
        "Crouching Tiger, Hidden Dragon",
        "Léon",
        "TMNT",
        "I Love You, I Love You Not"
      })
  void whatIsWrittenAsItIsSaidStays(String title) {
    assertThat(SaidTitle.of(title)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Naked Gun 33 1/3: The Final Insult | Naked Gun 33 and a Third, The Final Insult",
        "8 1/2 | 8 and a Half",
        "8½ | 8 and a Half",
        "8 ½ Women | 8 and a Half Women",
        "9 1/2 Weeks | 9 and a Half Weeks",
        "Cop and ½ | Cop and a Half",
        "Alien³ | Alien Three",
        "[REC]² | Rec Two",
        "[REC]³ | Rec Three",
        "[REC]³ 3 Génesis | Rec Three Génesis",
        "$9.99 | 9 Dollars 99",
        "Love Potion #9 | Love Potion Number 9",
        "Fahrenheit 9/11 | Fahrenheit 9 11",
        "3:10 to Yuma | 3 10 to Yuma",
        "10,000 BC | 10000 BC",
        "Jackass 2.5 | Jackass 2 point 5",
        "The Godfather Trilogy: 1972-1990 | The Godfather Trilogy, 1972 to 1990",
        "11'09\"01 - September 11 | 11 09 01, September 11",
        "(500) Days of Summer | 500 Days of Summer"
      })
  void numbersAreSaid(String written, String said) {
    assertThat(SaidTitle.of(written)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "M*A*S*H | Mash",
        "S.W.A.T. | Swat",
        "E.T. the Extra-Terrestrial | E T the Extra-Terrestrial",
        "Se7en | Seven",
        "WALL·E | Wall-E",
        "xXx | Triple X",
        "Menace II Society | Menace to Society",
        "What the #$*! Do We Know!? | What the Bleep Do We Know",
        "The Secret of My Succe$s | The Secret of My Success",
        "William Shakespeare's Romeo + Juliet | William Shakespeare's Romeo and Juliet",
        "I ♥ Huckabees | I Heart Huckabees",
        "π | Pi",
        "Mr. & Mrs. Smith | Mister and Missus Smith",
        "Dr. No | Doctor No",
        "Mulholland Dr. | Mulholland Drive",
        "Kramer vs. Kramer | Kramer versus Kramer",
        "Kill Bill: Vol. 1 | Kill Bill, Volume 1",
        "St. Elmo's Fire | Saint Elmo's Fire",
        "Monsters, Inc. | Monsters, Incorporated",
        "#Horror | Hashtag Horror",
        "@Suicide Room | at Suicide Room",
        "Startup.com | Startup dot com",
        "The Secret of NIMH | The Secret of Nimh"
      })
  void namesSignsAndShortWordsAreSaid(String written, String said) {
    assertThat(SaidTitle.of(written)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Face/Off | Face Off",
        "Tick, Tick... BOOM! | Tick, Tick, Boom",
        "...And Justice for All | And Justice for All",
        "He Loves Me… He Loves Me Not | He Loves Me, He Loves Me Not",
        "Good Night, and Good Luck. | Good Night, and Good Luck",
        "O Brother, Where Art Thou? | O Brother, Where Art Thou",
        "Everything You Always Wanted to Know About Sex * But Were Afraid to Ask"
            + " | Everything You Always Wanted to Know About Sex But Were Afraid to Ask",
        "Wallace and Gromit in 'A Matter of Loaf and Death'"
            + " | Wallace and Gromit in A Matter of Loaf and Death",
        "M. Hulot’s Holiday | M Hulot's Holiday",
        "The 'burbs | The burbs",
        "¡Three Amigos! | Three Amigos",
        "Cry_Wolf | Cry Wolf",
        "Steins;Gate the Movie | Steins Gate the Movie",
        "<b>Tom & Jerry's \"Best\"</b> | b Tom and Jerry's Best b"
      })
  void signsAreNotRead(String written, String said) {
    assertThat(SaidTitle.of(written)).isEqualTo(said);
  }

  @Test
  void aTitleWithoutAWordStaysAsItIsWritten() {
    assertThat(SaidTitle.of("***")).isEqualTo("***");
  }

  @Test
  void aTitleStandsBetweenMarksAndKeepsNoneOfItsOwn() {
    assertThat(SaidTitle.marked("\uE000**\uE001")).isEqualTo("\uE000**\uE001");
    assertThat(SaidTitle.marked("Ali\uE001en")).isEqualTo("\uE000Ali en\uE001");
  }

  @Test
  void aLongTitleIsCut() {
    assertThat(SaidTitle.of("a".repeat(500))).hasSize(160);
  }
}
