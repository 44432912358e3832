/** Ten films on one page, and the list that follows from them. */
package dev.matinee.web.questionnaire;
