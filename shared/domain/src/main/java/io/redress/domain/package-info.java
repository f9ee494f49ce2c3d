/**
 * What all packages of the domain use: references of complaints, rejected requests and checks of text. It may use only
 * Java, the languages, and the annotations of JSpecify that say what may be null.
 */
@NullMarked
package io.redress.domain;

import org.jspecify.annotations.NullMarked;
