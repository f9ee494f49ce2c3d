/** The bench of reports: what one costs with a long history and with a short one. */
@NullMarked
package io.redress.local.bench.reports;

import org.jspecify.annotations.NullMarked;
