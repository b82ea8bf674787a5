package se.framsteg.account.signin;

import org.jspecify.annotations.Nullable;
import se.framsteg.shared.FieldErrors;

/**
 * What the page shows that asks a colleague once more who they are.
 *
 * @param hasCode whether the colleague has a code app here
 * @param elsewhere the own organisation, when it is believed about the second factor
 */
record ConfirmPage(
        String action,
        String next,
        boolean demonstration,
        boolean hasCode,
        @Nullable Elsewhere elsewhere,
        FieldErrors errors) {
    record Elsewhere(String organisation, String address) {}

    /** A form is there unless the own organisation is the only way. */
    boolean here() {
        return demonstration || hasCode || elsewhere == null;
    }

    ConfirmPage wrong() {
        return new ConfirmPage(
                action,
                next,
                demonstration,
                hasCode,
                elsewhere,
                FieldErrors.none().add("code", "account.code.wrong"));
    }
}
