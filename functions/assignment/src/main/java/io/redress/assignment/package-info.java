/**
 * The function that enters a new complaint into a department's register, finds out which member of staff it is about,
 * and assigns a caseworker. It may use the shared modules, but no other function.
 */
@NullMarked
package io.redress.assignment;

import org.jspecify.annotations.NullMarked;
