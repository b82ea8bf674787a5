/** What the small script of the passkey buttons talks to. */
@NullMarked
package se.framsteg.account.passkey;

import org.jspecify.annotations.NullMarked;
