/** The newsletter for its readers: asking for it, saying yes, choosing, leaving, and the archive. */
@NullMarked
package se.framsteg.news.subscribe;

import org.jspecify.annotations.NullMarked;
