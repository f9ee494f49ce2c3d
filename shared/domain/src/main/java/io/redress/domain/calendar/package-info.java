/**
 * Working days, days off and how due times are counted. It may use only the root package of the domain, and the languages.
 */
@NullMarked
package io.redress.domain.calendar;

import org.jspecify.annotations.NullMarked;
