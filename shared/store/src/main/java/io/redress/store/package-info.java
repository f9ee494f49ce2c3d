/**
 * Reads and writes the table, and is the only package that calls DynamoDB. It may use the domain and the platform.
 */
package io.redress.store;
