/**
 * Reads a table that was exported, and writes its items into a new one. It may use the clients of AWS, and no other package
 * of this module.
 */
@NullMarked
package io.redress.local.upgrade;

import org.jspecify.annotations.NullMarked;
