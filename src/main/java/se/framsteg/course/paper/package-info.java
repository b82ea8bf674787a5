/** The sign list to print, and attendance entered from it. */
@NullMarked
package se.framsteg.course.paper;

import org.jspecify.annotations.NullMarked;
