/**
 * The function that makes reports from the register and mails them, at fixed times and on request. It may use the
 * shared modules, but no other function.
 */
@NullMarked
package io.redress.report;

import org.jspecify.annotations.NullMarked;
