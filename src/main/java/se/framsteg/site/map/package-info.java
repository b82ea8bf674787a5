/** The site map that search engines read. */
@NullMarked
package se.framsteg.site.map;

import org.jspecify.annotations.NullMarked;
