/**
 * The function that checks the files that people send, and attaches them to complaints. It may use all modules of shared, and no other
 * function.
 */
@NullMarked
package io.redress.documents;

import org.jspecify.annotations.NullMarked;
