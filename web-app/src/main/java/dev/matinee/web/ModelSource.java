package dev.matinee.web;

/** Loads or builds a model; it may take long, and is never called by a request. */
@FunctionalInterface
public interface ModelSource {
  LiveModel load() throws Exception;
}
