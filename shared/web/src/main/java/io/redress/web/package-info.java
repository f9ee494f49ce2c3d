/**
 * What pages for the public and for staff have in common: their templates and stylesheet, the fields of forms, and what a browser sends. It
 * may use the platform and the domain, and knows neither Lambda nor the database.
 */
@NullMarked
package io.redress.web;

import org.jspecify.annotations.NullMarked;
