package se.framsteg.report.outcome;

import se.framsteg.report.OutcomeText;
import se.framsteg.report.ReportedProject;

/**
 * What stands on the page.
 *
 * @param register whether the one who looks may say where workplaces lie
 * @param settings whether the one who looks may change the limits
 */
record OutcomePage(OutcomeText text, boolean register, boolean settings) {

    ReportedProject project() {
        return text.sheet().project();
    }

    String title() {
        return text.words().t("report.outcome.title.of", project().name());
    }

    String address() {
        return "/arbete/projekt/" + project().slug() + "/utfall";
    }
}
