/** Tries to reach what is not one's own: every role, every address, records of one's own, of others, and mixed. */
@org.jspecify.annotations.NullMarked
package se.framsteg.trust;
