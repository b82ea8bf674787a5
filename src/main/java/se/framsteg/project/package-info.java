/**
 * The projects that associations run with the fund's money: the fund's record of each and its versions, goals, shares,
 * partners, sub-projects, contacts, settings and the authorities' code lists. Others ask
 * {@link se.framsteg.project.Projects}, {@link se.framsteg.project.ProjectSettings} and
 * {@link se.framsteg.project.CodeLists}.
 */
@ApplicationModule(allowedDependencies = {"database", "access", "organisation"})
@NullMarked
package se.framsteg.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
