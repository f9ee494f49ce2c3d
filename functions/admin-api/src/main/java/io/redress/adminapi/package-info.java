/** The function that answers requests of staff over HTTP. It may use the shared modules, but no other function. */
@NullMarked
package io.redress.adminapi;

import org.jspecify.annotations.NullMarked;
