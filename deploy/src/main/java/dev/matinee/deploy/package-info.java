/** The AWS stack as code: what there is, and what each part of it may do. */
package dev.matinee.deploy;
