package se.framsteg.site;

import java.time.LocalDate;

/**
 * What a project tells those whose data it uses (Regulation (EU) 2016/679, articles 13 and 14), in one language.
 *
 * @param number the version; 0 when the project has written none and the common text is shown
 * @param officer how the data protection officer is reached, or empty
 */
public record Notice(
        int number,
        String language,
        String controller,
        String officer,
        String purpose,
        String ground,
        String recipients,
        String retention,
        String rights,
        LocalDate validFrom) {

    /** Whether every part that the articles ask for is there. */
    public boolean complete() {
        return !(controller.isBlank()
                || purpose.isBlank()
                || ground.isBlank()
                || recipients.isBlank()
                || retention.isBlank()
                || rights.isBlank());
    }
}
