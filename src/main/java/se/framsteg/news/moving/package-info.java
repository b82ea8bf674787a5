/** The screens for moving texts in from an older site, and for taking everything along. */
@NullMarked
package se.framsteg.news.moving;

import org.jspecify.annotations.NullMarked;
