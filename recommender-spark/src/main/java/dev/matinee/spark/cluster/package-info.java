/** Spark as a driver of this process, and what goes wrong with it. */
package dev.matinee.spark.cluster;
