/** What a colleague sees of the own account: second factor, sessions, what happened at the door. */
@NullMarked
package se.framsteg.account.own;

import org.jspecify.annotations.NullMarked;
