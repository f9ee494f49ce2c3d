/**
 * The function that mails complainants and staff what a change of a complaint means for them. It may use the shared
 * modules, but no other function.
 */
@NullMarked
package io.redress.notification;

import org.jspecify.annotations.NullMarked;
