/**
 * Sends messages to queues, and reads the bodies of the messages that Redress sends to itself. It is the only package
 * that calls SQS, and it may use the domain and the platform.
 */
@NullMarked
package io.redress.messaging;

import org.jspecify.annotations.NullMarked;
