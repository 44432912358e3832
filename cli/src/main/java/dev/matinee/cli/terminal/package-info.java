/** What every command shares: streams, environment, errors, JSON, tables and progress. */
package dev.matinee.cli.terminal;
