/** Screens for programs: the news as an Atom feed. */
@NullMarked
package se.framsteg.news.feed;

import org.jspecify.annotations.NullMarked;
