/**
 * The function that takes the mails that come in. It may use all modules of shared, and no other function.
 */
@NullMarked
package io.redress.mailintake;

import org.jspecify.annotations.NullMarked;
