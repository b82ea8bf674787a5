/**
 * People: who someone is, how to reach them, whether their identity is protected, and when two records are one person.
 * Others ask {@link se.framsteg.person.People} and {@link se.framsteg.person.Identities}.
 */
@ApplicationModule(allowedDependencies = {"database", "access", "message", "organisation", "shared :: keys"})
@NullMarked
package se.framsteg.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
