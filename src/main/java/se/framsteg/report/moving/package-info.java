/** The screens for moving in: spreadsheets from before, and the months that were filed elsewhere. */
@NullMarked
package se.framsteg.report.moving;

import org.jspecify.annotations.NullMarked;
