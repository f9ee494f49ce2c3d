/** The bench of reports: what one costs with a long history and with a short one. It may use every module. */
@NullMarked
package io.redress.local.bench.reports;

import org.jspecify.annotations.NullMarked;
