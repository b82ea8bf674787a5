/** The mailbox of the invented world: every letter that would have left. */
@NullMarked
package se.framsteg.demo.post;

import org.jspecify.annotations.NullMarked;
