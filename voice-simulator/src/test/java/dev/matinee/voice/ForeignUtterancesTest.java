package dev.matinee.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of utterances in other languages; among them all that the skill proposes. */
class ForeignUtterancesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empfiehl mir fünf Filme | RecommendMovies {amount=5}
          empfiehl mir Filme | RecommendMovies {}
          Was soll ich heute Abend schauen? | RecommendMovies {}
          Können Sie mir bitte drei Filme empfehlen? | RecommendMovies {amount=3}
          meine ID ist eins und ich möchte fünf Filme | RecommendMovies {amount=5, memberId=1}
          mein Code ist 1234 5678 | RecommendMovies {memberId=12345678}
          gib mir drei Komödien | RecommendByGenre {amount=3, genre=komödien}
          etwas aus den neunziger Jahren | RecommendByGenre {decade=neunziger jahren}
          einen Liebesfilm aus den 80ern | RecommendByGenre {decade=80ern, genre=liebesfilm}
          ich habe Lust auf einen Krimi | RecommendByGenre {genre=krimi}
          warum dieser | WhyThisOne {}
          warum der dritte? | WhyThisOne {position=3}
          erzähl mir mehr über den ersten | MovieDetails {position=1}
          den habe ich gesehen | SeenIt {}
          der zweite interessiert mich nicht | NotInterested {position=2}
          gib ihm vier Sterne | RateMovie {stars=4}
          gib dem zweiten Film vier Sterne | RateMovie {position=2, stars=4}
          überrasch mich | SurpriseMe {}
          Was gibt's Neues? | WhatsNew {}
          schick die Liste auf mein Handy | SendToPhone {}
          mach das rückgängig | Undo {}
          wiederhole das | AMAZON.Repeat {}
          von vorn | AMAZON.StartOver {}
          weiter | AMAZON.Next {}
          zurück | AMAZON.Previous {}
          ja, bitte | AMAZON.Yes {}
          nein danke | AMAZON.No {}
          Hilfe | AMAZON.Help {}
          stopp | AMAZON.Stop {}
          abbrechen | AMAZON.Cancel {}
          wie wird das Wetter morgen | OwnWords {words=wie wird das wetter}
          """)
  void german(String utterance, String heard) {
    assertThat(heard("de-DE", utterance)).isEqualTo(heard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          recommande-moi cinq films | RecommendMovies {amount=5}
          Recommandez-moi cinq films, s'il vous plaît. | RecommendMovies {amount=5}
          recommande-moi des films | RecommendMovies {}
          Qu’est-ce que je peux regarder ce soir ? | RecommendMovies {}
          mon numéro est un et je veux cinq films | RecommendMovies {amount=5, memberId=1}
          mon code est 1234 5678 | RecommendMovies {memberId=12345678}
          donne-moi trois comédies | RecommendByGenre {amount=3, genre=comédies}
          des comédies | RecommendByGenre {genre=comédies}
          quelque chose des années quatre-vingt-dix | RecommendByGenre {decade=années 90}
          j'ai envie d'un film d'horreur | RecommendByGenre {genre=film d'horreur}
          pourquoi celui-là | WhyThisOne {}
          pourquoi le troisième ? | WhyThisOne {position=3}
          dis-m'en plus sur le premier | MovieDetails {position=1}
          je l'ai déjà vu | SeenIt {}
          le deuxième ne m'intéresse pas | NotInterested {position=2}
          donne-lui quatre étoiles | RateMovie {stars=4}
          donne quatre étoiles au deuxième | RateMovie {position=2, stars=4}
          surprends-moi | SurpriseMe {}
          quoi de neuf ? | WhatsNew {}
          envoie la liste sur mon téléphone | SendToPhone {}
          annule ça | Undo {}
          répète | AMAZON.Repeat {}
          recommence | AMAZON.StartOver {}
          suivant | AMAZON.Next {}
          précédent | AMAZON.Previous {}
          oui, s'il te plaît | AMAZON.Yes {}
          non merci | AMAZON.No {}
          aide | AMAZON.Help {}
          stop | AMAZON.Stop {}
          annule | AMAZON.Cancel {}
          quel temps fait-il | OwnWords {words=temps fait il}
          """)
  void french(String utterance, String heard) {
    assertThat(heard("fr-FR", utterance)).isEqualTo(heard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          recomiéndame cinco películas | RecommendMovies {amount=5}
          Recomiéndame cinco películas, por favor. | RecommendMovies {amount=5}
          recomiéndame películas | RecommendMovies {}
          ¿Qué puedo ver esta noche? | RecommendMovies {}
          mi número es uno y quiero cinco películas | RecommendMovies {amount=5, memberId=1}
          mi código es 1234 5678 | RecommendMovies {memberId=12345678}
          dame tres comedias | RecommendByGenre {amount=3, genre=comedias}
          algo de los años noventa | RecommendByGenre {decade=años 90}
          me apetece una película de terror | RecommendByGenre {genre=terror}
          por qué esa | WhyThisOne {}
          ¿por qué la tercera? | WhyThisOne {position=3}
          cuéntame más de la primera | MovieDetails {position=1}
          ya la he visto | SeenIt {}
          no me interesa la segunda | NotInterested {position=2}
          dale cuatro estrellas | RateMovie {stars=4}
          dale cuatro estrellas a la segunda | RateMovie {position=2, stars=4}
          sorpréndeme | SurpriseMe {}
          ¿hay algo nuevo? | WhatsNew {}
          envía la lista a mi móvil | SendToPhone {}
          deshazlo | Undo {}
          repítelo | AMAZON.Repeat {}
          desde el principio | AMAZON.StartOver {}
          siguiente | AMAZON.Next {}
          anterior | AMAZON.Previous {}
          sí, por favor | AMAZON.Yes {}
          no, gracias | AMAZON.No {}
          ayuda | AMAZON.Help {}
          para | AMAZON.Stop {}
          cancela | AMAZON.Cancel {}
          qué tiempo hace mañana | OwnWords {words=qué tiempo hace}
          """)
  void spanish(String utterance, String heard) {
    assertThat(heard("es-ES", utterance)).isEqualTo(heard);
  }

  /** The intent and what its slots hold, a position by its id; without slots for wording. */
  private static String heard(String locale, String utterance) {
    InteractionModel model = InteractionModel.load(Locale.forLanguageTag(locale));
    Match heard = model.hear(Words.of(utterance, model.language()));
    Map<String, String> slots = new TreeMap<>(heard.slots());
    slots
        .keySet()
        .removeIf(
            slot -> model.slotType(heard.intent(), slot).filter(SlotType::isWording).isPresent());
    slots.computeIfPresent(
        "position",
        (slot, said) ->
            model
                .slotType(heard.intent(), slot)
                .flatMap(type -> type.resolve(said))
                .map(SlotType.Value::id)
                .orElse(said));
    return heard.intent().replaceFirst("Intent$", "") + " " + slots;
  }
}
