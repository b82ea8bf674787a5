/** The pages at the door: ask for a link, open it, show the second factor, confirm again, go out. */
@NullMarked
package se.framsteg.account.signin;

import org.jspecify.annotations.NullMarked;
