/**
 * Does the work of API Gateway and of the user pool: routes, tokens, and answers to browsers. It may use the packages
 * that read the template and run functions.
 */
@NullMarked
package io.redress.local.gateway;

import org.jspecify.annotations.NullMarked;
