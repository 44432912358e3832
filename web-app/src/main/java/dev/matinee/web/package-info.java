/** The site and the REST API. */
package dev.matinee.web;
