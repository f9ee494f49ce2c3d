/** Reads template.yaml and works out what it declares. It uses no other package of this module. */
@NullMarked
package io.redress.local.template;

import org.jspecify.annotations.NullMarked;
