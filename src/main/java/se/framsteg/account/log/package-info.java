/** The audit log for those who may read it: by person, by object, its seals, and a file for log collectors. */
@NullMarked
package se.framsteg.account.log;

import org.jspecify.annotations.NullMarked;
