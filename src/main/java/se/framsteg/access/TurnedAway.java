package se.framsteg.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Asked when a form is refused at the door, because nobody is signed in any more or its token is of an older session. */
public interface TurnedAway {
    /**
     * Keeps what was typed, when it may; nothing of it is done.
     *
     * @return where to send the browser instead of the ordinary answer
     */
    Optional<String> keep(HttpServletRequest request, HttpServletResponse response);
}
