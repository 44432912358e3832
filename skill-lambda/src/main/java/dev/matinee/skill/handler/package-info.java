/** Where the Alexa SDK meets the dialogue: one small class for every intent and kind of request. */
package dev.matinee.skill.handler;
