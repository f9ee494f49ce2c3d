/**
 * Working days, days off and how due times are counted. It may use only the root package of the domain.
 */
package io.redress.domain.calendar;
