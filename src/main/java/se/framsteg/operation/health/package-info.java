/** The answer to those who watch the program from outside. */
@NullMarked
package se.framsteg.operation.health;

import org.jspecify.annotations.NullMarked;
