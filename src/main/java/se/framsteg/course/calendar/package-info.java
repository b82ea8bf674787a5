/** The public calendar: list, month, filters in the address, and the same selection as a subscription. */
@NamedInterface("calendar")
@NullMarked
package se.framsteg.course.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
