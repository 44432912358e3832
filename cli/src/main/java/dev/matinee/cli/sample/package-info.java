/** The data that Matinee works with if no data are given: real movies, made-up people. */
package dev.matinee.cli.sample;
