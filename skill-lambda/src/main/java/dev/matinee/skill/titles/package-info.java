/** Where the skill has the titles of movies from. */
package dev.matinee.skill.titles;
