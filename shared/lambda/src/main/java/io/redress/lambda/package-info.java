/**
 * Turns Java code into Lambda functions: HTTP endpoints, consumers of queues and streams, their logs, their metrics,
 * and their preparation for SnapStart. It may use the domain, the platform, the logging, and the libraries of Lambda
 * and Powertools, but no other module.
 */
@NullMarked
package io.redress.lambda;

import org.jspecify.annotations.NullMarked;
