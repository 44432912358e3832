/** The REST API. */
package dev.matinee.web.api;
