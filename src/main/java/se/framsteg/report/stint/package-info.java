/** A person's time in a project: each stint, and the forms for leaving and coming back. */
@NullMarked
package se.framsteg.report.stint;

import org.jspecify.annotations.NullMarked;
