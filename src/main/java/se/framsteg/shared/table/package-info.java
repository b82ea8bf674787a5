/** Tables as people have them (workbooks, files with separators, pages, pastes), read into rows of text. Pure; knows no rules. */
@NullMarked
@NamedInterface("table")
package se.framsteg.shared.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
