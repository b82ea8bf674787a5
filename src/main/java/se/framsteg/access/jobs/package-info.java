/** Runs recurring jobs, on one node at a time. */
@NullMarked
package se.framsteg.access.jobs;

import org.jspecify.annotations.NullMarked;
