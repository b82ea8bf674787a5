/** What stands for a protected person in the fund's file: shipped for women, confirmed by an administrator for men. */
@NullMarked
package se.framsteg.person.placeholder;

import org.jspecify.annotations.NullMarked;
