package dev.matinee.web.model;

/** Loads or builds a model; it may take long, and is never called by a request. */
@FunctionalInterface
public interface ModelSource {
  public LiveModel load() throws Exception;
}
