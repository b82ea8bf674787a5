/**
 * Signing in and the credentials for it: links by mail, second factors, sessions, accounts of staff; and the unsent forms of
 * those who were signed in, since only the door knows when they come back.
 * What somebody may do afterwards is {@code access}'s to say.
 */
@ApplicationModule(allowedDependencies = {"access", "database", "person", "message", "shared :: keys"})
@NullMarked
package se.framsteg.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
