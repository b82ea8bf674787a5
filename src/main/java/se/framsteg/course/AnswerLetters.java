package se.framsteg.course;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
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
        for (int i = 0; i < requests.size(); i++) {
            send(
                    view,
                    requests.get(i),
                    answers.get(i),
                    parts.link(requests.get(i).language(), links.get(i)),
                    now);
        }
    }

    private void send(DateView view, SignUpRequest request, SignUpAnswer answer, String link, Instant now) {
        var words = parts.words(request.language());
        var project = view.date().projectId();
        switch (answer) {
            case SignUpAnswer.Held(var id, var until) ->
                outbox.put(parts.letter(request.email(), request.language(), id, project, "confirm", "confirm:" + id)
                        .subject(words.t("course.letter.confirm.subject", view.title()))
                        .paragraph(words.t(
                                "course.letter.confirm.text", words.formats().instant(until)))
                        .action(words.t("course.letter.confirm.action"), link)
                        .facts(parts.facts(view, words))
                        .paragraph(words.t("course.letter.not_you")));
            case SignUpAnswer.Queued(var id, var place) ->
                outbox.put(parts.letter(request.email(), request.language(), id, project, "queued", "queued:" + id)
                        .subject(words.t("course.letter.queued.subject", view.title()))
                        .paragraph(words.t("course.letter.queued.text", place))
                        .paragraph(words.t("course.letter.queued.next"))
                        .action(words.t("course.letter.booking.action"), link)
                        .facts(parts.facts(view, words))
                        .paragraph(words.t("course.letter.not_you")));
            case SignUpAnswer.Known(var id) ->
                outbox.put(parts.letter(
                                request.email(),
                                request.language(),
                                id,
                                project,
                                "live",
                                "known:" + id + ":" + LetterParts.day(now))
                        .subject(words.t("course.letter.known.subject", view.title()))
                        .paragraph(words.t("course.letter.known.text"))
                        .action(words.t("course.letter.booking.action"), link)
                        .facts(parts.facts(view, words)));
            case SignUpAnswer.TooManyUnconfirmed t ->
                outbox.put(parts.letter(
                                request.email(),
                                request.language(),
                                view.id(),
                                project,
                                "always",
                                "too-many:" + request.address() + ":" + LetterParts.day(now))
                        .subject(words.t("course.letter.too_many.subject"))
                        .paragraph(words.t("course.letter.too_many.text", view.title())));
            case SignUpAnswer.Closed c -> {}
        }
    }
}
