/** Issues of the newsletter for those who write and send them. */
@NullMarked
package se.framsteg.news.issue;

import org.jspecify.annotations.NullMarked;
