/** What every request and every page has in common: headers, forms, errors, templates, assets. */
package dev.matinee.web.http;
