/**
 * What may happen to a complaint, who may do and see it, and what follows from it. It may use every other package of the
 * domain except the reports.
 */
package io.redress.domain.rules;
