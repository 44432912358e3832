/** The pages on which people bring ratings along from elsewhere, and take their own away. */
package dev.matinee.web.imports.page;
