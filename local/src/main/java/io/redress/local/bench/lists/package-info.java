/**
 * Measures what each list for staff costs with few complaints and with many. It may use the packages that run
 * functions and that make up complaints.
 */
@NullMarked
package io.redress.local.bench.lists;

import org.jspecify.annotations.NullMarked;
