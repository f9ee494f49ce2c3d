/**
 * The commands of {@code ./redress} and the program behind them, which runs all of template.yaml in one process. It
 * may use every package below it and every other module.
 */
@NullMarked
package io.redress.local;

import org.jspecify.annotations.NullMarked;
