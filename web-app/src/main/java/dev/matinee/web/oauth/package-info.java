/** Lets people link their account in the Alexa app: the site as an OAuth 2 provider with PKCE. */
package dev.matinee.web.oauth;
