/**
 * What every function needs and Java does not have: JSON, settings, dates in words, problems as answers, and work to be
 * done before a snapshot. It may use the domain, the logging and the libraries for JSON and AWS, and nothing of Lambda.
 */
@NullMarked
package io.redress.platform;

import org.jspecify.annotations.NullMarked;
