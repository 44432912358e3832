package dev.matinee.skill.handler;

import com.amazon.ask.model.Directive;
import java.net.URI;
import java.util.Optional;

/**
 * What is drawn where there is a screen.
 *
 * @param directive that draws it
 * @param onlyPicture of a movie that is shown alone, which the card has, too
 */
record OnScreen(Directive directive, Optional<URI> onlyPicture) {}
