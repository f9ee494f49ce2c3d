/**
 * Sends each mail once and records letters to complainants. It may use the domain, the platform, the procedures, the
 * store and the letters.
 */
@NullMarked
package io.redress.correspondence;

import org.jspecify.annotations.NullMarked;
