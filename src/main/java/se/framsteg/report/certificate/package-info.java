/** The screens of the monthly certificates: made, printed and signed by both. */
@NullMarked
package se.framsteg.report.certificate;

import org.jspecify.annotations.NullMarked;
