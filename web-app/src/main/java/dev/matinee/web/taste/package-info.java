/** What the ratings of a person say of their taste, beside those of all people. */
package dev.matinee.web.taste;
