/**
 * The function that answers requests of staff over HTTP. It may use the shared modules, but no other function.
 */
package io.redress.adminapi;
