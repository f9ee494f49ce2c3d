/**
 * The function that hears from the mail service what became of the mails. It may use the shared modules, but no other function.
 */
@NullMarked
package io.redress.mailfeedback;

import org.jspecify.annotations.NullMarked;
