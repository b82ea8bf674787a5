/** What every module may use: time, words, views, problems. No rule of a single capability lives here. */
@NullMarked
package se.framsteg.shared;

import org.jspecify.annotations.NullMarked;
