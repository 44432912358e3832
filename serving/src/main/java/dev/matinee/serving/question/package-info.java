/** Which movies to ask a person about, to learn the taste with few answers. */
package dev.matinee.serving.question;
