/**
 * Letters that leave the house: an outbox written in the same transaction as the change that causes the letter, a worker
 * that asks the letter's owner just before sending, calendar invitations, and the record of what was sent.
 */
@ApplicationModule(allowedDependencies = {"access", "database"})
@NullMarked
package se.framsteg.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
