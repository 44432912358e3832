/** What the site makes of the live model besides lists. */
package dev.matinee.web.model;
