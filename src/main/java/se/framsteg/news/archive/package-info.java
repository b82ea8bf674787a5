/**
 * Archives of texts as others write them and as we do: Atom and RSS, WordPress's export, folders of Markdown, a pasted list.
 * Pure; knows no database. What is read is handed on text by text, so that a large archive needs no more room than a small one.
 */
@NamedInterface("archive")
@NullMarked
package se.framsteg.news.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
