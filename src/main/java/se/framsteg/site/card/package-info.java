/** The pictures that go with shared addresses, drawn here. */
@NullMarked
package se.framsteg.site.card;

import org.jspecify.annotations.NullMarked;
