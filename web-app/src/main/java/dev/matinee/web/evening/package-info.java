/**
 * Two on a sofa: people start an evening, others join it by its code, and all see one list with
 * what each film means to each of them.
 */
package dev.matinee.web.evening;
