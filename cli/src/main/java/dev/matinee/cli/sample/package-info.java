/** The data that Matinee works with where nobody has given it any: real films, made-up people. */
package dev.matinee.cli.sample;
