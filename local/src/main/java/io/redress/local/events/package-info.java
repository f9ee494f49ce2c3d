/**
 * Does the work of Lambda's event sources and of EventBridge Scheduler: passes queues, streams and scheduled events to
 * functions. It may use the packages that read the template and run functions.
 */
@NullMarked
package io.redress.local.events;

import org.jspecify.annotations.NullMarked;
