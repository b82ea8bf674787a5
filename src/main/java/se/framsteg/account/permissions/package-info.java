/** Who has which role where, and until when; giving and taking back. */
@NullMarked
package se.framsteg.account.permissions;

import org.jspecify.annotations.NullMarked;
