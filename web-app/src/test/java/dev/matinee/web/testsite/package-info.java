/**
 * The real site for tests: running nodes, browsers and programs that visit them, and what stands
 * before and behind the nodes.
 */
package dev.matinee.web.testsite;
