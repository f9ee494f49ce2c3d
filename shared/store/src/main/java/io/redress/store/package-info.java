/** Reads and writes the table, and is the only package that calls DynamoDB. It may use the domain and the platform. */
@NullMarked
package io.redress.store;

import org.jspecify.annotations.NullMarked;
