/**
 * The function that shows staff letters: to print or to read out, before they go, and all those of the procedure. It may use all modules of
 * shared, and no other function.
 */
@NullMarked
package io.redress.letters;

import org.jspecify.annotations.NullMarked;
