package se.framsteg.site.association;

import org.jspecify.annotations.Nullable;

/** What somebody typed, without the spaces around it. */
final class Typed {
    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
