/**
 * By which algorithm lists are made: what a setting names, and recommenders by others than a site's
 * own. How a model of one is loaded or trained is the core's {@link
 * dev.matinee.recommender.ServedAlgorithm}.
 */
package dev.matinee.serving.algorithm;
