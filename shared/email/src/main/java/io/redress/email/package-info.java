/**
 * Writes letters from templates and sends mails. It is the only package that calls SES, and it may use the domain and
 * the platform.
 */
@NullMarked
package io.redress.email;

import org.jspecify.annotations.NullMarked;
