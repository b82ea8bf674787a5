/** People as staff see them: found by name, one page for each, every reading written down. */
@NullMarked
package se.framsteg.person.directory;

import org.jspecify.annotations.NullMarked;
