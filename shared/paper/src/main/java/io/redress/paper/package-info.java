/**
 * The letters of a complaint as staff read them: to print, to read out, and before they go. It may use the shared modules below it, and sends
 * nothing.
 */
@NullMarked
package io.redress.paper;

import org.jspecify.annotations.NullMarked;
