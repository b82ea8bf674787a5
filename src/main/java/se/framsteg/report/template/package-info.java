/** The screen for templates: how month files look, as data an administrator changes. */
@NullMarked
package se.framsteg.report.template;

import org.jspecify.annotations.NullMarked;
