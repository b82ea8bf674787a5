/**
 * Who acts, and what they may do where and until when. Others ask {@link se.framsteg.access.Access}, act through
 * {@link se.framsteg.access.Acting} and write down what happened with {@link se.framsteg.access.Audit}.
 */
@ApplicationModule(allowedDependencies = {"database", "shared :: keys"})
@NullMarked
package se.framsteg.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
