/** Measures Matinee: its kernels alone, and whole lists beside other recommender libraries. */
package dev.matinee.benchmarks;
