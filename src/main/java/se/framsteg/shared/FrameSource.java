package se.framsteg.shared;

import jakarta.servlet.http.HttpServletRequest;

/** Makes the {@link Frame} of a request; module {@code site}, which knows all others, implements it. */
public interface FrameSource {
    Frame of(HttpServletRequest request);
}
