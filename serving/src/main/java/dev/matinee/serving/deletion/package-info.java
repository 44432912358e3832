/** Finishes the deletion of accounts. */
package dev.matinee.serving.deletion;
