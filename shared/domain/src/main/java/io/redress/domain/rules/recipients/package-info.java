/**
 * Which members of staff get a mail about a change, and who acts for those who are away. The package only decides about
 * recipients and sends no mail; only code that sends mails depends on it.
 */
@NullMarked
package io.redress.domain.rules.recipients;

import org.jspecify.annotations.NullMarked;
