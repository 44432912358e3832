/** What list somebody wishes for, as pages, the API and a browser's memory say it. */
package dev.matinee.web.wish;
