/** How staff sign in at the user pool, and the sessions with their cookies and forms that follow. It knows no page of the desk but its own. */
@NullMarked
package io.redress.desk.signin;

import org.jspecify.annotations.NullMarked;
