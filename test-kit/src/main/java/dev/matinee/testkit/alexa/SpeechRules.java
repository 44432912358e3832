package dev.matinee.testkit.alexa;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What is demanded of one {@code outputSpeech}. */
final class SpeechRules {
  /** Alexa's limit of speech, and of a card. */
  static final int MOST_CHARACTERS = 8_000;

  /** What a template or a program leaves in a text where a value is missing. */
  private static final Pattern LEFT_OVER = Pattern.compile("[{}]|\\bnull\\b|Optional\\[");

  private SpeechRules() {}

  static List<String> broken(String name, JsonNode speech) {
    List<String> broken = new ArrayList<>();
    String ssml = speech.path("ssml").asText();
    if (!speech.path("type").asText().equals("SSML")) {
      broken.add(name + " is no SSML");
    }
    if (ssml.length() > MOST_CHARACTERS) {
      broken.add(name + " is longer than 8,000 characters");
    }
    String text = text(speech);
    if (text.isBlank()) {
      broken.add(name + " is empty or not well-formed");
    }
    if (LEFT_OVER.matcher(text).find()) {
      broken.add(name + " was not filled in");
    }
    return broken;
  }

  /** What is heard; nothing where the markup is not well-formed. */
  static String text(JsonNode speech) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      // Its own handler prints to standard error what is told here by an empty text.
      builder.setErrorHandler(new DefaultHandler());
      Element root =
          builder
              .parse(new InputSource(new StringReader(speech.path("ssml").asText())))
              .getDocumentElement();
      return root.getTagName().equals("speak") ? root.getTextContent().strip() : "";
    } catch (SAXException e) {
      return "";
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
