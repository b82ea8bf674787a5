/** Files that people send, opened within bounds: zips, XML, and one large file at a time. */
@NullMarked
@NamedInterface("file")
package se.framsteg.shared.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
