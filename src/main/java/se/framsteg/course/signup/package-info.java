/** The page of one date, and the form to ask for a seat: no account, no session, no cookie. */
@NullMarked
package se.framsteg.course.signup;

import org.jspecify.annotations.NullMarked;
