/**
 * The site and the REST API: how a server is put together. What it shows lies in the packages
 * below.
 */
package dev.matinee.web;
