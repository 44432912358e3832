/** What operators see of a running node: numbers on a port of their own. */
package dev.matinee.web.metrics;
