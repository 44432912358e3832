/** Events of Kafka, kept in Parquet files by day, and what ratings follow from them. */
package dev.matinee.spark.events;
