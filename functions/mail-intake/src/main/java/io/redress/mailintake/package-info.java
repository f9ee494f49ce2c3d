/** The function mail-intake: takes the mails that come in. */
@NullMarked
package io.redress.mailintake;

import org.jspecify.annotations.NullMarked;
