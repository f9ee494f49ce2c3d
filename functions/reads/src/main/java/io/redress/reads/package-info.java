/**
 * The function that stores which member of staff read which complaint. It may use all modules of shared, and no other function.
 */
@NullMarked
package io.redress.reads;

import org.jspecify.annotations.NullMarked;
