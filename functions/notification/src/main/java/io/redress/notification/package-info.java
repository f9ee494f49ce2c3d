/**
 * The function that mails complainants and staff what a change of a complaint means for them. It may use the shared modules,
 * but no other function.
 */
package io.redress.notification;
