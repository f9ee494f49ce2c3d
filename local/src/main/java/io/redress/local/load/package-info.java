/**
 * Makes up complaints for tests of size and writes them into a table. It may use the shared modules, and no other
 * package of this module.
 */
@NullMarked
package io.redress.local.load;

import org.jspecify.annotations.NullMarked;
