/**
 * JMH benchmarks of the core through its public interface. What a JVM does with the code in
 * question is JMH's business; these classes say what is done and on which ratings.
 */
package dev.matinee.benchmarks.kernels;
