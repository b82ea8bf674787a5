/** What others have written, understood: calendars in any table, reports of meetings. Pure; knows no database. */
@NamedInterface("reading")
@NullMarked
package se.framsteg.course.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
