/** The form for the public users of the data set. */
package dev.matinee.web.demo;
