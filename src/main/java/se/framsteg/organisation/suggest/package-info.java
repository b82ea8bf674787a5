/** Suggestions while somebody types the name of an organisation or a workplace in a public form. */
@NullMarked
package se.framsteg.organisation.suggest;

import org.jspecify.annotations.NullMarked;
