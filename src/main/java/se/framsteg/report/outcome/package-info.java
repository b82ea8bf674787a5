/** Targets beside outcomes: how each goal goes, per municipality and month, and how every number is counted. */
@NullMarked
package se.framsteg.report.outcome;

import org.jspecify.annotations.NullMarked;
