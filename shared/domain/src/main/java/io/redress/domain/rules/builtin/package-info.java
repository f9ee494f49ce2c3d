/**
 * The actions that Redress defines for all procedures, one type each: its definition, when it is available, what its form offers and what it
 * does. Only the rules may use it, and it may use what they share in {@code rules.access}, {@code rules.form} and
 * {@code rules.change}.
 */
@NullMarked
package io.redress.domain.rules.builtin;

import org.jspecify.annotations.NullMarked;
