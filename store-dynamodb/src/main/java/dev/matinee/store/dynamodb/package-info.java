/** The stores on Amazon DynamoDB: one table per kind of item, single-item conditional writes. */
package dev.matinee.store.dynamodb;
