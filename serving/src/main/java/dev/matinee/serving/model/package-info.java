/** The live model, and where it is loaded from. */
package dev.matinee.serving.model;
