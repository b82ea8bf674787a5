/**
 * The database itself: an embedded PostgreSQL for trial and small offices or the settings of an external one, the roles that
 * use it, and the migrations of every module in their order. No rule of a capability lives here.
 */
@ApplicationModule(allowedDependencies = "shared :: keys")
@NullMarked
package se.framsteg.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
