/** The jobs that let time do its part with dates and bookings. */
@NullMarked
package se.framsteg.course.rounds;

import org.jspecify.annotations.NullMarked;
