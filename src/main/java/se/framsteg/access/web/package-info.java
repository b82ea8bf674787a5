/** How requests are guarded: headers, origin, tokens, and which addresses ask for a sign-in. */
@NullMarked
package se.framsteg.access.web;

import org.jspecify.annotations.NullMarked;
