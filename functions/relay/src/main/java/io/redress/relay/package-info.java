/**
 * The function that reads the stream of the table and sends each change to the queues of the functions that act on it.
 * It may use the shared modules, but no other function.
 */
@NullMarked
package io.redress.relay;

import org.jspecify.annotations.NullMarked;
