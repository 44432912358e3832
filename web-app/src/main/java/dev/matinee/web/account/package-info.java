/** Accounts: signing up, logging in, and everything on the account page. */
package dev.matinee.web.account;
