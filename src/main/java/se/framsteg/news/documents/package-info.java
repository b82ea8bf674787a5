/** Documents: the public list, each one's page and file, and the desk where staff keep them. */
@NullMarked
package se.framsteg.news.documents;

import org.jspecify.annotations.NullMarked;
