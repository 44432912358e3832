/** Lists for all users, made on Spark: into files, or where the site and the skill read them. */
package dev.matinee.spark.lists;
