/**
 * The function that sends a complainant the acknowledgement of a new complaint. It may use the shared modules, but no
 * other function.
 */
package io.redress.acknowledgement;
