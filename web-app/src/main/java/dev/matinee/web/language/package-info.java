/** What the site says, in the languages that it speaks. It knows no page and no request. */
package dev.matinee.web.language;
