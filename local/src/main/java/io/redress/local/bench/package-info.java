/**
 * Measures the cold start of each function in a process of its own. It reads nothing but the packages that are
 * deployed, and uses no other package of this module.
 */
@NullMarked
package io.redress.local.bench;

import org.jspecify.annotations.NullMarked;
