/**
 * The function that records what the mail service says about the mails that it has accepted. It may use the shared modules, but no other function.
 */
@NullMarked
package io.redress.mailfeedback;

import org.jspecify.annotations.NullMarked;
