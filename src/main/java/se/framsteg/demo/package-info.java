/** The demonstration world: facts of real projects, invented people and results, loaded through the verbs that users have. */
@ApplicationModule
@NullMarked
package se.framsteg.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
