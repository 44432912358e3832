/** Who is asking: anonymous visitors, guests who rate before they sign up, and account holders. */
package dev.matinee.web.visitor;
