/** What must not stand in sources, archives or logs. */
package dev.matinee.testkit.secrets;
