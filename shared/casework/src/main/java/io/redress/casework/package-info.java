/**
 * The use cases of staff, in the form of the staff API: each takes a request of somebody who has signed in, and answers it as JSON. It may use
 * the shared modules below it, and knows neither Lambda nor pages.
 */
@NullMarked
package io.redress.casework;

import org.jspecify.annotations.NullMarked;
