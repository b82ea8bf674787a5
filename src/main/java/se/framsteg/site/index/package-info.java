/** What can be found, kept beside what it was made from: written by events and by a job, read by search and site map. */
@NullMarked
package se.framsteg.site.index;

import org.jspecify.annotations.NullMarked;
