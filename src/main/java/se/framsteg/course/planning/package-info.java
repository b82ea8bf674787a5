/** Screens where staff plan: programmes, their parts and dates, one date with all its people. */
@NullMarked
package se.framsteg.course.planning;

import org.jspecify.annotations.NullMarked;
