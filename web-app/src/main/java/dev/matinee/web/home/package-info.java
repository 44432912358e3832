/** The front page and the page about the site. */
package dev.matinee.web.home;
