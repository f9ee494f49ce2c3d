/**
 * The function that shows complainants the page of their complaint and takes their actions. It may use the shared
 * modules, but no other function.
 */
@NullMarked
package io.redress.tracking;

import org.jspecify.annotations.NullMarked;
