/** Papers: lists, certificates and pages for the board as tagged files that can be kept. */
@NullMarked
@NamedInterface("pdf")
package se.framsteg.shared.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
