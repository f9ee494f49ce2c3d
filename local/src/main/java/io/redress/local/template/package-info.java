/** Reads template.yaml and works out what it declares. It uses no other package of this module. */
package io.redress.local.template;
