/**
 * What every function needs beyond Java: JSON, settings, dates in words, problems as answers, and priming before a
 * snapshot. It may use the domain, the logging and the libraries for JSON and AWS, and nothing of Lambda.
 */
@NullMarked
package io.redress.platform;

import org.jspecify.annotations.NullMarked;
