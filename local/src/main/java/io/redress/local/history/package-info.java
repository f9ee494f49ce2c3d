/**
 * Checks the histories of the complaints in a table. It may use the store and the platform, and no other package of
 * this module.
 */
@NullMarked
package io.redress.local.history;

import org.jspecify.annotations.NullMarked;
