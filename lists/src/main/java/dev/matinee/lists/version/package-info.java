/** What is published under a version: where it lies, and what of it was used last. */
package dev.matinee.lists.version;
