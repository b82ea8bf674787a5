package se.framsteg.course;

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
    /** The public form counts by network. Nobody is refused for their address, which strangers may post as well. */
    Stream<Attempt> attempts() {
        return network == null ? Stream.empty() : Stream.of(new Attempt(Limit.SIGN_UP_NETWORK, network));
    }
}
