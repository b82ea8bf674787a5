/** One page for the board: how a project goes, on one A4. */
@NullMarked
package se.framsteg.report.board;

import org.jspecify.annotations.NullMarked;
