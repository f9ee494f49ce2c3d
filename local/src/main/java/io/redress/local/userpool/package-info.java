/** Replaces the user pool: signs the demo staff in at the desk, and gives it the same tokens as Cognito. It may use the gateway, whose issuer signs tokens. */
@NullMarked
package io.redress.local.userpool;

import org.jspecify.annotations.NullMarked;
