/**
 * Coordination associations, the organisations that people come from, and their workplaces. Others ask
 * {@link se.framsteg.organisation.Organisations} and {@link se.framsteg.organisation.Associations}.
 */
@ApplicationModule(allowedDependencies = {"database", "access"})
@NullMarked
package se.framsteg.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
