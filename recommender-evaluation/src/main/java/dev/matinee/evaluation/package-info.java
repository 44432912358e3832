/**
 * Measures recommenders: splits of ratings, metrics with their protocol, confidence intervals and
 * paired tests.
 */
package dev.matinee.evaluation;
