/** The languages in which Redress writes to people, and its own words in each. It may use nothing else of the domain. */
@NullMarked
package io.redress.domain.language;

import org.jspecify.annotations.NullMarked;
