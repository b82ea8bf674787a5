/** The screen of the months of a project: what is due, what is missing, the files and the steps. */
@NullMarked
package se.framsteg.report.month;

import org.jspecify.annotations.NullMarked;
