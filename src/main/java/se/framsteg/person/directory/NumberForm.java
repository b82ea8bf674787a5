package se.framsteg.person.directory;

import org.jspecify.annotations.Nullable;
import se.framsteg.person.Asking;

/** A number for somebody who is registered, as typed by staff. It is never printed, so that it reaches no log by mistake. */
record NumberForm(
        @Nullable String number,
        @Nullable String why,
        @Nullable Boolean sure) {

    static NumberForm empty() {
        return new NumberForm("", "", null);
    }

    /** The one who typed has seen that the number and the registered gender differ, and says that the number is right. */
    boolean isSure() {
        return Boolean.TRUE.equals(sure);
    }

    Asking asking() {
        return new Asking(null, why == null ? "" : why, false);
    }

    @Override
    public String toString() {
        return "NumberForm";
    }
}
