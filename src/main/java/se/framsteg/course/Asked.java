package se.framsteg.course;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits.Attempt;

/**
 * A request as it stands in the line at the desk.
 *
 * @param network from which a visitor asked, or null when a colleague or the program asks, whom no limit holds back
 */
record Asked(SignUpRequest request, @Nullable String network) {
    /** What counts against the limits of the public form. */
    Stream<Attempt> attempts() {
        return network == null
                ? Stream.empty()
                : List.of(new Attempt(Limit.SIGN_UP_NETWORK, network), new Attempt(Limit.SIGN_UP, request.email()))
                        .stream();
    }
}
