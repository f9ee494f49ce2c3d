/** The function that takes complaints from the public over HTTP. It may use the shared modules, but no other function. */
@NullMarked
package io.redress.submission;

import org.jspecify.annotations.NullMarked;
