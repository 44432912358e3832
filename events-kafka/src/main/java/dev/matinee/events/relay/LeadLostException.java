package dev.matinee.events.relay;

/** Another relay took over. */
final class LeadLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeadLostException() {
    super("another relay took over");
  }
}
