/**
 * Who of the staff is told of a change, and who acts for those who are away. These are rules without any mail: they know
 * complaints, procedures, staff and who may see what, and nothing knows them but the code that sends.
 */
@NullMarked
package io.redress.domain.rules.recipients;

import org.jspecify.annotations.NullMarked;
