/** How words are taken apart, compared and marked: plain rules that know no database. */
@NullMarked
package se.framsteg.site.finding;

import org.jspecify.annotations.NullMarked;
