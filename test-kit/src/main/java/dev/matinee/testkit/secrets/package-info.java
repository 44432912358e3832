/** What nobody may find in sources, archives or logs. */
package dev.matinee.testkit.secrets;
