/** The letters and how they leave: the one place that knows SES. */
package io.redress.email;
