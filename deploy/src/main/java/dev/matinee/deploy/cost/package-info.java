/** What the stack costs, from what tests measure and what AWS asks. */
package dev.matinee.deploy.cost;
