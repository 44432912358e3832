package dev.matinee.skill.dialogue.phrase;

import dev.matinee.lists.words.ItemNoun;
import java.util.Optional;

/**
 * What the sentences of the skill take from the site that it speaks for.
 *
 * @param siteHost its host name, where it is known
 * @param noun of the items that it recommends
 */
public record Wording(Optional<String> siteHost, ItemNoun noun) {
  /** Of a site of films whose address is not known. */
  public static final Wording USUAL = new Wording(Optional.empty(), ItemNoun.MOVIE);
}
