package se.framsteg.report;

import java.util.Locale;
import se.framsteg.shared.Frame;

/** Why a step is refused, as a sentence. Months are written small in Swedish, sentences begin large. */
public final class RefusalText {

    private RefusalText() {}

    public static String of(Frame frame, Step.Refused refused) {
        return capital(frame.t(
                "report.refused." + refused.reason().name().toLowerCase(Locale.ROOT), frame.month(refused.month())));
    }

    public static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
