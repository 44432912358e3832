/** The ratings that are measured on, in a form that every library reads equally fast. */
package dev.matinee.benchmarks.data;
