/** The Alexa skill: its entry points for AWS Lambda and for a program that embeds it. */
package dev.matinee.skill;
