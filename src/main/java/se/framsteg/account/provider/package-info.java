/** The sign-ins of organisations, as those keep them who may grant access everywhere. */
@NullMarked
package se.framsteg.account.provider;

import org.jspecify.annotations.NullMarked;
