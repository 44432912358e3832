/** What a node does on its own when histories change elsewhere. */
package dev.matinee.serving.feed;
