/** The screen for the office's own workbook: upload it, say where each thing goes. */
@NullMarked
package se.framsteg.report.workbook;

import org.jspecify.annotations.NullMarked;
