/** Training and evaluation on Apache Spark. */
package dev.matinee.spark.training;
