/** The site under load: two nodes behind nginx, and what drives them. */
package dev.matinee.benchmarks.load;
