/**
 * The function that sends a complainant the acknowledgement of a new complaint. It may use the shared modules, but no
 * other function.
 */
@NullMarked
package io.redress.acknowledgement;

import org.jspecify.annotations.NullMarked;
