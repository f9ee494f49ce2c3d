/**
 * Writes a page of HTML as a PDF, which is the same for the same page. It uses the library for PDF, which nothing else in the project does.
 */
@NullMarked
package io.redress.report.pdf;

import org.jspecify.annotations.NullMarked;
