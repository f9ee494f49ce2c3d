/**
 * The form for a complaint: what it asks by the procedure of an organisation, what somebody has filled in, and what is wrong with that. The
 * pages of the public and those of staff draw it with the template {@code questions}.
 */
@NullMarked
package io.redress.web.complaint;

import org.jspecify.annotations.NullMarked;
