/** The commands that fetch, make, inspect and publish data. */
package dev.matinee.cli.data;
