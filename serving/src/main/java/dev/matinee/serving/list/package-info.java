/** Lists: computing, caching and serving them. */
package dev.matinee.serving.list;
