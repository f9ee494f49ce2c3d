/**
 * Reads mails that come in, with limits, and never fails because of how a mail is written. It may use the domain.
 */
@NullMarked
package io.redress.mime;

import org.jspecify.annotations.NullMarked;
