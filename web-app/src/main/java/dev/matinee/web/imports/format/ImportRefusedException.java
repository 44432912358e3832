package dev.matinee.web.imports.format;

/** A file that cannot be imported. The message is a sentence for the person who sent it. */
public final class ImportRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ImportRefusedException(String sentence) {
    super(sentence);
  }
}
