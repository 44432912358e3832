/** {@code matinee batch}: work on Apache Spark, which runs as a process of its own. */
package dev.matinee.cli.batch;
