package se.framsteg.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.shared.Secret;

/** The first letter to each who asked for a seat: confirm it, you are in the queue, or what you have already. */
@Component
class AnswerLetters {
    private final Outbox outbox;
    private final LetterParts parts;

    AnswerLetters(Outbox outbox, LetterParts parts) {
        this.outbox = outbox;
        this.parts = parts;
    }

    /** The links are already stored, in the order of the requests. */
    void send(
            CourseDate date,
            List<SignUpRequest> requests,
            List<SignUpAnswer> answers,
            List<Secret> links,
            Instant now) {
        var view = parts.view(date.id());
        var letters = new ArrayList<Letter>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            letter(view, request, answers.get(i), parts.link(request.language(), links.get(i)), now)
                    .ifPresent(letters::add);
        }
        outbox.putAll(letters);
    }

    private Optional<Letter> letter(
            DateView view, SignUpRequest request, SignUpAnswer answer, String link, Instant now) {
        var words = parts.words(request.language());
        var project = view.date().projectId();
        return switch (answer) {
            case SignUpAnswer.Held(var id, var until) ->
                Optional.of(parts.letter(request.email(), request.language(), id, project, "confirm", "confirm:" + id)
                        .subject(words.t("course.letter.confirm.subject", view.title()))
                        .paragraph(words.t(
                                "course.letter.confirm.text", words.formats().instant(until)))
                        .action(words.t("course.letter.confirm.action"), link)
                        .facts(parts.facts(view, words))
                        .paragraph(words.t("course.letter.not_you")));
            case SignUpAnswer.Queued(var id, var place) ->
                Optional.of(parts.letter(request.email(), request.language(), id, project, "queued", "queued:" + id)
                        .subject(words.t("course.letter.queued.subject", view.title()))
                        .paragraph(words.t("course.letter.queued.text", place))
                        .paragraph(words.t("course.letter.queued.next"))
                        .action(words.t("course.letter.booking.action"), link)
                        .facts(parts.facts(view, words))
                        .paragraph(words.t("course.letter.not_you")));
            case SignUpAnswer.Known(var id, var name) ->
                Optional.of(parts.letter(
                                request.email(),
                                request.language(),
                                id,
                                project,
                                "live",
                                "known:" + id + ":" + LetterParts.day(now))
                        .subject(words.t("course.letter.known.subject", view.title()))
                        .paragraph(words.t("course.letter.known.text", name))
                        .action(words.t("course.letter.booking.action"), link)
                        .facts(parts.facts(view, words))
                        .paragraph(words.t("course.letter.known.other")));
            case SignUpAnswer.TooManyUnconfirmed(var oldest) -> {
                var letter = parts.letter(
                                request.email(),
                                request.language(),
                                view.id(),
                                project,
                                "always",
                                "too-many:" + request.mailbox() + ":" + LetterParts.day(now))
                        .subject(words.t("course.letter.too_many.subject"))
                        .paragraph(words.t("course.letter.too_many.text", view.title()));
                yield Optional.of(
                        oldest == null
                                ? letter
                                : letter.action(words.t("course.letter.too_many.action"), link)
                                        .paragraph(words.t("course.letter.not_you")));
            }
            case SignUpAnswer.TooOften t -> Optional.empty();
            case SignUpAnswer.Closed c -> Optional.empty();
        };
    }
}
