/**
 * Says in words which messages functions could not process, and moves them back to the functions. It finds the
 * queues by the name of the stack.
 */
@NullMarked
package io.redress.local.deadletters;

import org.jspecify.annotations.NullMarked;
