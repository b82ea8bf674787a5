package se.framsteg.news.subscribe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Issue;
import se.framsteg.organisation.Association;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * The newsletter's front page: the form and the archive, or which associations there are.
 *
 * @param association null at the root of an installation with several
 */
record SubscribePage(
        @Nullable Association association,
        List<Association> all,
        @Nullable Choices choices,
        List<Issue> issues,
        FieldErrors errors) {

    static String at(Frame frame, Association one) {
        var path = frame.language().prefix() + "/nyhetsbrev";
        return one.host() == null ? "/" + one.slug() + path : "https://" + one.host() + path;
    }
}
