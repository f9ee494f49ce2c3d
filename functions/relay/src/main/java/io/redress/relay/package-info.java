/**
 * The function that reads the stream of the table and tells the other functions, by queues, what has changed. It may use the
 * shared modules, but no other function.
 */
@NullMarked
package io.redress.relay;

import org.jspecify.annotations.NullMarked;
