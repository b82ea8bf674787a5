/**
 * The month: who takes part, what was certified and what the fund's statistics office was sent, month by month and in
 * order. Others ask {@link se.framsteg.report.Months} and {@link se.framsteg.report.Participations}.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "database",
            "message",
            "organisation",
            "person",
            "project",
            "course",
            "course :: reading",
            "shared :: keys",
            "shared :: pdf",
            "shared :: file",
            "shared :: table",
            "shared :: reading"
        })
@NullMarked
package se.framsteg.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
