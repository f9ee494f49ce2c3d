/** The languages in which Redress writes to people, and the files with its own words in each. */
@NullMarked
package io.redress.domain.language;

import org.jspecify.annotations.NullMarked;
