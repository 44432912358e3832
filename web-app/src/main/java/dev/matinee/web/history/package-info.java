/** What people tell of the movies they watched: reading, changing and showing it. */
package dev.matinee.web.history;
