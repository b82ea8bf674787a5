/** One's own attendance: what was recorded, that one cannot come, that something is wrong. By link or signed in. */
@NullMarked
package se.framsteg.course.own;

import org.jspecify.annotations.NullMarked;
