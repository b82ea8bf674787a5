/**
 * Signing in and the credentials for it, nothing else: links by mail, second factors, sessions, accounts of staff.
 * What somebody may do afterwards is {@code access}'s to say.
 */
@ApplicationModule(allowedDependencies = {"access", "database", "person", "message", "shared :: keys"})
@NullMarked
package se.framsteg.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
