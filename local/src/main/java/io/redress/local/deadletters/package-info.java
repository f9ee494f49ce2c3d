/**
 * Says in words which messages functions could not process, and moves them back to the functions. It uses the store and the
 * procedures, and calls SQS itself, because no function reads a dead-letter queue.
 */
@NullMarked
package io.redress.local.deadletters;

import org.jspecify.annotations.NullMarked;
