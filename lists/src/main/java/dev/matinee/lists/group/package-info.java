/**
 * A list for several people, made of the lists that each of them has: strategies of rank
 * aggregation, and what each entry means to each member. No recommender is asked, and nothing is
 * read or stored.
 */
package dev.matinee.lists.group;
