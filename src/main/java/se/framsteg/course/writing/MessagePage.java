package se.framsteg.course.writing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateMessages.Preview;
import se.framsteg.course.DateMessages.Sent;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.MessageGroup;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** A message being written, looked at before it goes. */
record MessagePage(
        DateView view,
        UUID id,
        Set<MessageGroup> groups,
        String subject,
        String body,
        @Nullable String file,
        FieldErrors errors,
        @Nullable Preview preview,
        @Nullable String tried,
        List<Sent> sent) {

    String address() {
        return "/arbete/tillfallen/" + view.id();
    }

    String when(Frame frame) {
        return DateWords.when(view, frame.words());
    }

    List<String> paragraphs() {
        return List.of(body.strip().split("\\R\\s*\\R"));
    }

    String groupNames(List<MessageGroup> chosen, Frame frame) {
        return chosen.stream()
                .map(group -> frame.t("course.message.group." + group))
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
