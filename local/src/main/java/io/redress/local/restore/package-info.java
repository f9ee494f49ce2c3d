/**
 * Puts the items of a restored table back into the table that the functions use, and compares the two. It uses only what writes items
 * for an import.
 */
@NullMarked
package io.redress.local.restore;

import org.jspecify.annotations.NullMarked;
