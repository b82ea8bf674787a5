/** Days, times and durations as people write them. Pure; knows no rules of a module. */
@NullMarked
@NamedInterface("reading")
package se.framsteg.shared.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
