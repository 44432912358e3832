package dev.matinee.recommender.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Matrix, The (1999); The Matrix; 1999
          Beautiful Mind, A (2001); A Beautiful Mind; 2001
          American in Paris, An (1951); An American in Paris; 1951
          City of Lost Children, The (Cité des enfants perdus, La) (1995); The City of Lost Children; 1995
          Avventura, L' (Adventure, The) (1960); L'Avventura; 1960
          Dolce Vita, La (1960); La Dolce Vita; 1960
          Boot, Das (Boat, The) (1981); Das Boot; 1981
          Mariachi, El (1992); El Mariachi; 1992
          Vitelloni, I (a.k.a. The Young and the Passionate) (1953); I Vitelloni; 1953
          Lord of the Rings: The Two Towers, The (2002); The Lord of the Rings: The Two Towers; 2002
          Crow, The: Wicked Prayer (2005); The Crow: Wicked Prayer; 2005
          Fist of Fury (Chinese Connection, The) (Jing wu men) (1972); Fist of Fury; 1972
          Death Note: Desu nôto (2006–2007); Death Note: Desu nôto; 2006
          Fawlty Towers (1975-1979); Fawlty Towers; 1975
          Big Bang Theory, The (2007-); The Big Bang Theory; 2007
          (500) Days of Summer (2009); (500) Days of Summer; 2009
          Birdman: Or (The Unexpected Virtue of Ignorance) (2014); Birdman: Or (The Unexpected Virtue of Ignorance); 2014
          '  Heat   (1995)  '; Heat; 1995
          Babylon 5; Babylon 5;
          Blade Runner 2049 (2017); Blade Runner 2049; 2017
          2001: A Space Odyssey (1968); 2001: A Space Odyssey; 1968
          Room (9999); Room;
          10,000 BC (2008); 10,000 BC; 2008
          I, Robot (2004); I, Robot; 2004
          Crouching Tiger, Hidden Dragon (2000); Crouching Tiger, Hidden Dragon; 2000
          """)
  void aTitleIsAsItIsSaid(String text, String name, Integer year) {
    OptionalInt expected = year == null ? OptionalInt.empty() : OptionalInt.of(year);

    assertThat(MovieTitle.parse(text)).isEqualTo(new MovieTitle(name, expected));
  }
}
