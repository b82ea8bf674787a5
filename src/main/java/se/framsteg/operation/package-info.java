/**
 * Running the installation: the command line that starts the program or works beside it, backup and restore, the check of
 * what an operator relies on, and the answer to "is it up?".
 */
@ApplicationModule(allowedDependencies = {"database", "access", "account", "message", "shared :: keys"})
@NullMarked
package se.framsteg.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
