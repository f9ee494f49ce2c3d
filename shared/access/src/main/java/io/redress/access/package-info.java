/**
 * Who of the staff makes a request, and which complaints they may read. It may use the domain, the platform, the procedures and the
 * store.
 */
@NullMarked
package io.redress.access;

import org.jspecify.annotations.NullMarked;
