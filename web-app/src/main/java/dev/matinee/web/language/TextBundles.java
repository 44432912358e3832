package dev.matinee.web.language;

import dev.matinee.lists.words.ItemNoun;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The bundles of one language: one for each area, which is what a key begins with, with the words
 * for the items of the site. {@link ResourceBundle} keeps what it has read.
 */
record TextBundles(Locale locale, ItemNoun noun) {
  private static final String FOLDER = "dev.matinee.web.texts.";
  private static final Control NO_DEFAULT_LOCALE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  boolean has(String key) {
    return bundle(key).containsKey(key);
  }

  String pattern(String key) {
    try {
      return noun.in(locale, bundle(key).getString(key));
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException("key must be that of a text, got " + key, e);
    }
  }

  private ResourceBundle bundle(String key) {
    String area = key.substring(0, Math.max(0, key.indexOf('.')));
    return ResourceBundle.getBundle(FOLDER + area, locale, NO_DEFAULT_LOCALE);
  }
}
