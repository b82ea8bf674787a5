/** Screens: what is written, the editor, what is told beside the text, and the way to readers. */
@NullMarked
package se.framsteg.news.desk;

import org.jspecify.annotations.NullMarked;
