package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;

/** Knows the unsent forms of who asks; module {@code account} implements it. */
public interface DraftSource {
    FormDrafts of(HttpServletRequest request);
}
