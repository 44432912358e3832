package dev.matinee.testkit.alexa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule can be broken. */
class ResponseRulesTest {
  private static final byte[] INTENT = json("{'request':{'type':'IntentRequest'}}");
  private static final String GOOD =
      "{'version':'1.0','response':{'outputSpeech':{'type':'SSML','ssml':'<speak>Which one?</speak>'},"
          + "'reprompt':{'outputSpeech':{'type':'SSML','ssml':'<speak>Say one. Which?</speak>'}},"
          + "'card':{'type':'Simple','title':'Title','content':'Text'},"
          + "'directives':[{'type':'Dialog.ElicitSlot','slotToElicit':'amount',"
          + "'updatedIntent':{'slots':{'amount':{}}}}],'shouldEndSession':false}}";

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(UTF_8);
  }

  @Test
  void aGoodResponseBreaksNone() {
    assertThat(ResponseRules.broken(INTENT, json(GOOD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<speak>Which one?</speak> | <speak></speak> | speech is empty or not well-formed",
        "<speak>Which one?</speak> | <speak>Fast & slow?</speak> | speech is empty or not well-formed",
        "<speak>Which one?</speak> | Which one? | speech is empty or not well-formed",
        "<speak>Which one?</speak> | <speak>Movie {0}?</speak> | speech was not filled in",
        "<speak>Which one?</speak> | <speak>Movie null?</speak> | speech was not filled in",
        "<speak>Which one?</speak> | <speak>That is all.</speak> | question and session disagree",
        "<speak>Say one. Which?</speak> | <speak>Which one?</speak> | the reprompt adds nothing",
        "<speak>Say one. Which?</speak> | <speak>Say one.</speak> | the reprompt is no question",
        "'type':'SSML' | 'type':'PlainText' | speech is no SSML",
        "'shouldEndSession':false | 'shouldEndSession':true | question and session disagree",
        "'shouldEndSession':false | 'shouldEndSession':true | reprompt and session disagree",
        "'shouldEndSession':false | 'shouldEndSession':true | elicits a slot at the end",
        "'shouldEndSession':false | 'other':false | does not say whether the session ends",
        "'title':'Title' | 'title':'' | a card without a title",
        "'content':'Text' | 'content':' ' | a card without content",
        "'type':'Simple' | 'type':'Standard' | a picture that is not sent safely",
        "'slots':{'amount':{}} | 'slots':{} | elicits a slot that its intent lacks",
        "'type':'Dialog.ElicitSlot' | 'type':'Dialog.Delegate' | delegates, which carries no speech",
        "'type':'Dialog.ElicitSlot' | 'type':'Alexa.Presentation.APL.RenderDocument' | shows something on a device without a screen",
        "'response' | 'answer' | speech is empty or not well-formed"
      })
  void everyRuleIsNoticed(String good, String bad, String rule) {
    String response = GOOD.replace(good, bad);

    assertThat(response).isNotEqualTo(GOOD);
    assertThat(ResponseRules.broken(INTENT, json(response))).contains(rule);
    assertThatThrownBy(() -> ResponseRules.require(INTENT, json(response)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(rule);
  }

  @Test
  void lengthsAreLimited() {
    String long8 = "x".repeat(8_001);
    assertThat(ResponseRules.broken(INTENT, json(GOOD.replace("Which one", long8))))
        .contains("speech is longer than 8,000 characters");
    assertThat(ResponseRules.broken(INTENT, json(GOOD.replace("'Text'", "'" + long8 + "'"))))
        .contains("a card of over 8,000 characters");
    String session = "'sessionAttributes':{'a':'" + "x".repeat(24 * 1024) + "'},'response'";
    assertThat(ResponseRules.broken(INTENT, json(GOOD.replace("'response'", session))))
        .contains("longer than 24 KB with the session");
  }

  @Test
  void nobodyIsSpokenToAfterTheEndOrBeforeTheBeginning() {
    byte[] ended = json("{'request':{'type':'SessionEndedRequest'}}");
    byte[] canFulfill = json("{'request':{'type':'CanFulfillIntentRequest'}}");

    assertThat(ResponseRules.broken(ended, json("{'version':'1.0'}"))).isEmpty();
    byte[] error = json("{'request':{'type':'System.ExceptionEncountered'}}");

    assertThat(ResponseRules.broken(ended, json(GOOD)))
        .contains(
            "speaks to nobody", "opens the microphone to nobody", "keeps a session of nobody open");
    assertThat(ResponseRules.broken(error, json(GOOD))).contains("speaks to nobody");
    assertThat(ResponseRules.broken(canFulfill, json(GOOD)))
        .contains("speaks before it was asked", "does not say what it can fulfil");
  }
}
