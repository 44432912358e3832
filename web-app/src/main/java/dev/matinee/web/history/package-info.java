/** What people tell of the films they watched: reading, changing and showing it. */
package dev.matinee.web.history;
