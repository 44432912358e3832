/** Versions of a data set in S3, of which a manifest names the one that counts. */
package dev.matinee.published;
