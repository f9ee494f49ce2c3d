/**
 * Reads the procedures and calendars of the organisations. It may use the domain and the platform.
 */
package io.redress.procedures;
