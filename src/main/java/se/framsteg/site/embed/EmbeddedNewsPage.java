package se.framsteg.site.embed;

import java.util.List;
import se.framsteg.news.PostFilter;
import se.framsteg.news.Teaser;

/** The posts in the box, and the choice they follow. */
record EmbeddedNewsPage(List<Teaser> posts, PostFilter filter) {}
