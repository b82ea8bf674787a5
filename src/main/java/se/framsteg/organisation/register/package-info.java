/** The register of organisations as staff see it: what is pending first, each with its workplaces, merging and history. */
@NullMarked
package se.framsteg.organisation.register;

import org.jspecify.annotations.NullMarked;
