/** The log of letters for staff: what was sent, how it went, send it again. */
@NullMarked
package se.framsteg.message.log;

import org.jspecify.annotations.NullMarked;
