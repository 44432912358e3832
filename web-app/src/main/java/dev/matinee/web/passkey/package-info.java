/**
 * Passkeys by W3C Web Authentication, Level 3: what a browser is asked for, and whether what it
 * sends is right. Accounts, pages and forms are none of its business.
 */
package dev.matinee.web.passkey;
