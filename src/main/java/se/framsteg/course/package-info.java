/**
 * Courses: themes, programmes, their parts and dates, who has asked for a seat, who was there and for how many minutes.
 *
 * <p>One date is one row that is locked by whatever changes its seats; see {@code docs/decisions/0050}.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "access",
            "message",
            "organisation",
            "person",
            "project",
            "shared :: pdf",
            "shared :: table",
            "shared :: reading"
        })
@NullMarked
package se.framsteg.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
