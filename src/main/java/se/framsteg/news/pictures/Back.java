package se.framsteg.news.pictures;

import org.jspecify.annotations.Nullable;

/** Where the library leads back to: a page of our own where somebody writes, never an address from elsewhere. */
final class Back {
    private Back() {}

    static @Nullable String of(@Nullable String typed) {
        return typed != null && typed.matches("/arbete/[a-z0-9/-]{1,120}") ? typed : null;
    }
}
