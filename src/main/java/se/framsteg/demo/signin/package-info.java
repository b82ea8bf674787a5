/** Signing in as anybody in the invented world. */
@NullMarked
package se.framsteg.demo.signin;

import org.jspecify.annotations.NullMarked;
