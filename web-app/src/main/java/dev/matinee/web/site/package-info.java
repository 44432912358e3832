/**
 * The parts of the site put together, and the settings that say how. It knows every other folder;
 * none of them knows it.
 */
package dev.matinee.web.site;
