/**
 * The function that shows staff a letter to print or to read out, if the complainant is told it by hand. It may use all modules of
 * shared, and no other function.
 */
@NullMarked
package io.redress.letters;

import org.jspecify.annotations.NullMarked;
