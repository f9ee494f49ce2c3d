/**
 * Reads the layouts of the reports and their templates. It may use the domain and the platform.
 */
@NullMarked
package io.redress.reports;

import org.jspecify.annotations.NullMarked;
