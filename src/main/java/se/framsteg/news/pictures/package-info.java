/** Pictures: the library where staff keep them, one picture with its words and focus, and the bytes that readers get. */
@NullMarked
package se.framsteg.news.pictures;

import org.jspecify.annotations.NullMarked;
