/** Kernel ridge regression of one person's ratings over a kernel of items. */
package dev.matinee.recommender.internal.kernel;
