package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;
import dev.matinee.web.language.Texts;
import java.util.function.Function;

/** A file that cannot be imported, with a sentence for the person who sent it. */
public class ImportRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Function<Texts, String> sentence;

  public ImportRefusedException(Message sentence) {
    super(sentence.english());
    this.sentence = sentence::in;
  }

  /** For programs alone, which are told in English. */
  public ImportRefusedException(String sentence) {
    super(sentence);
    this.sentence = texts -> sentence;
  }

  /** What the person is told. */
  public String sentence(Texts texts) {
    return sentence.apply(texts);
  }
}
