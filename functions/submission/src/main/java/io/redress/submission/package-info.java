/**
 * The function that takes complaints from the public over HTTP. It may use the shared modules, but no other function.
 */
package io.redress.submission;
