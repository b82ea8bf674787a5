/** What is asked about people whom one may not know: answered by those who have them, followed by those who ask. */
@NullMarked
package se.framsteg.person.requests;

import org.jspecify.annotations.NullMarked;
