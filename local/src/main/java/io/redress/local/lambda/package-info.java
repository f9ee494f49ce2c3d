/**
 * Does the work of Lambda: makes instances of a function and passes events to them within the time that the template
 * allows. It may use the package that reads the template.
 */
@NullMarked
package io.redress.local.lambda;

import org.jspecify.annotations.NullMarked;
