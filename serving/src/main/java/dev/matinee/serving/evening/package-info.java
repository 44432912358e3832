/**
 * A list for the people of an evening, made of the list that each of them has. It is made on demand
 * and stored nowhere.
 */
package dev.matinee.serving.evening;
