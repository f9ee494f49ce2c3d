/**
 * Accepts submissions, whether the public sends them or staff enter them. It may use the domain, the platform, the
 * procedures and the store.
 */
@NullMarked
package io.redress.intake;

import org.jspecify.annotations.NullMarked;
