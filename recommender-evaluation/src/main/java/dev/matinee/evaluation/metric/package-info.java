/** Metrics of one ranking for one user; each class has its formula, range and source. */
package dev.matinee.evaluation.metric;
