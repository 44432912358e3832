/**
 * The site and the REST API: the server, and the entry point of a production node. What they are
 * made of lies in the packages below, of which none knows this one.
 */
package dev.matinee.web;
