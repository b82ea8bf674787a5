package se.framsteg.course;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.message.Letter;
import se.framsteg.message.LetterOwner;
import se.framsteg.message.Outbox;
import se.framsteg.message.WebAddress;

/** The answer to the one who said that the attendance is wrong; whole in the letter, since those who answer may make no links. */
@Component
class ContestLetters implements LetterOwner {
    private static final String OWNER = "course.attendance_contest";

    private final Outbox outbox;
    private final RecipientStore recipients;
    private final ContestStore contests;
    private final LetterParts parts;
    private final WebAddress address;

    ContestLetters(
            Outbox outbox, RecipientStore recipients, ContestStore contests, LetterParts parts, WebAddress address) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.contests = contests;
        this.parts = parts;
        this.address = address;
    }

    /** Returns whether there is an address to write to. */
    boolean answer(Contest contest, CourseDate date, boolean accepted, String answer, Optional<Attendance> now) {
        var to = recipients.of(contest.signUp());
        if (to.email() == null) {
            return false;
        }
        var words = parts.words(to.language());
        var view = parts.view(date.id());
        var facts = new LinkedHashMap<String, String>();
        facts.put(words.t("course.fact.what"), view.title());
        facts.put(words.t("course.fact.when"), DateWords.when(view, words));
        now.ifPresent(row -> facts.put(words.t("course.own.recorded"), AttendanceWords.line(row, words)));
        outbox.put(Letter.to(to.reachableEmail(), to.language())
                .key("contest-answer:" + contest.id())
                .owner(OWNER, contest.id(), "answer")
                .scope(to.project())
                .person(to.person())
                .subject(words.t("course.letter.contest.subject", view.title(), LetterParts.shortDay(view, words)))
                .paragraph(words.t("course.letter.contest." + (accepted ? "accepted" : "kept"), to.name()))
                .paragraph(answer)
                .facts(facts)
                .paragraph(words.t("course.letter.contest.page"))
                .action(
                        words.t("course.letter.contest.action"),
                        address.of(to.language().prefix() + "/mina/" + to.signUp() + "/narvaro")));
        return true;
    }

    @Override
    public String kind() {
        return OWNER;
    }

    /** Not to somebody who has become protected meanwhile, nor about what was never decided. */
    @Override
    @Transactional(readOnly = true)
    public boolean stillWanted(UUID id, String reason) {
        return contests.find(id)
                .filter(contest -> !contest.open())
                .map(contest -> recipients.of(contest.signUp()).email() != null)
                .orElse(false);
    }
}
