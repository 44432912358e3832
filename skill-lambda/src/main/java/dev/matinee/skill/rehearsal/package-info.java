/** What is done before anybody speaks, so that the first who does is answered fast. */
package dev.matinee.skill.rehearsal;
