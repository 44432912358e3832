package dev.matinee.web.imports.format;

import dev.matinee.web.language.Message;
import java.util.List;

/** A file has the rows of several people, of whom one is to be chosen. */
public final class ProfileNeededException extends ImportRefusedException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> profiles;

  ProfileNeededException(Message sentence, List<String> profiles) {
    super(sentence);
    this.profiles = List.copyOf(profiles);
  }

  /** Their names, in alphabetical order. */
  public List<String> profiles() {
    return profiles;
  }
}
