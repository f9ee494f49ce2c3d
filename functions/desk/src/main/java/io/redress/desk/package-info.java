/** The function that answers with pages for staff: each page asks the staff API in the same process. It may use the shared modules, but no other function. */
@NullMarked
package io.redress.desk;

import org.jspecify.annotations.NullMarked;
