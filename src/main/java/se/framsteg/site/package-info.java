/** What surrounds and joins the others: start page, menus, search, statements. It may use all modules, to show them. */
@ApplicationModule
@NullMarked
package se.framsteg.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
