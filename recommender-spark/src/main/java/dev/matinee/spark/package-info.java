/** The program on Apache Spark: its commands are in the packages below. */
package dev.matinee.spark;
