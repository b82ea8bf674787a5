package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;
import static se.framsteg.course.CourseDateStore.instant;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.message.OwnAddress;
import se.framsteg.project.Contacts;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;

/** A free message to chosen people on a date: looked at first, tried on oneself, sent once, and kept. */
@Service
public class DateMessages {
    private final JdbcClient jdbc;
    private final OwnAddress ownAddress;
    private final DoorLists lists;
    private final LetterParts parts;
    private final RecipientStore recipients;
    private final MessageFiles files;
    private final Outbox outbox;
    private final Contacts contacts;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    DateMessages(
            JdbcClient jdbc,
            OwnAddress ownAddress,
            DoorLists lists,
            LetterParts parts,
            RecipientStore recipients,
            MessageFiles files,
            Outbox outbox,
            Contacts contacts,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.ownAddress = ownAddress;
        this.lists = lists;
        this.parts = parts;
        this.recipients = recipients;
        this.files = files;
        this.outbox = outbox;
        this.contacts = contacts;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id drawn when the form is shown, so that a double click sends once */
    public record Draft(UUID id, Set<MessageGroup> groups, String subject, String body) {}

    /** Who would get it, and who stands in the groups but has no address to write to. */
    public record Preview(
            List<DoorRow> to,
            List<DoorRow> unreachable,
            @Nullable String replyTo) {}

    public record Sent(
            UUID id,
            Instant at,
            @Nullable UUID by,
            List<MessageGroup> groups,
            String subject,
            String body,
            @Nullable String file,
            int people) {}

    @Transactional
    public Preview preview(UUID date, Set<MessageGroup> groups) {
        access.require(Right.MESSAGE_SEND, date);
        var list = lists.of(date);
        var chosen = list.rows().stream()
                .filter(row -> groups.stream().anyMatch(group -> group.holds(row)))
                .toList();
        return new Preview(
                chosen.stream().filter(row -> row.email() != null).toList(),
                chosen.stream().filter(row -> row.email() == null).toList(),
                replyTo(list.date().date().projectId()).orElse(null));
    }

    /** Sends the letter to the actor's own address, as the others would get it; empty when no address is known. */
    @Transactional
    public Optional<String> tryOnMyself(UUID date, Draft draft) {
        access.require(Right.MESSAGE_SEND, date);
        var own = ownAddress.find();
        own.ifPresent(address -> {
            var view = parts.view(date);
            var letter = Letter.to(address, Language.SV)
                    .key("date-message-test:" + Ids.next())
                    .scope(view.date().projectId());
            outbox.put(filled(letter, view, Language.SV, draft, true, files.of(date, draft.id())));
        });
        return own;
    }

    /** Puts a letter to each in the same transaction as the log line. */
    @Transactional
    public int send(UUID date, Draft draft) {
        var preview = preview(date, draft.groups());
        if (preview.to().isEmpty()) {
            throw new Conflict("course.message.nobody");
        }
        if (alreadySent(draft.id())) {
            return preview.to().size();
        }
        var view = parts.view(date);
        var file = files.of(date, draft.id());
        var reason = draft.groups().stream().allMatch(MessageGroup::toThoseWhoCome) ? "live" : "message";
        jdbc.sql("""
                insert into course.date_message (id, date_id, project_id, kind, groups, subject, body, reply_to, sent_at, sent_by)
                values (:id, :date, :project, 'FREE', :groups, :subject, :body, :reply, :now, :by)
                """)
                .param("id", draft.id())
                .param("date", date)
                .param("project", view.date().projectId())
                .param(
                        "groups",
                        draft.groups().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("subject", draft.subject())
                .param("body", draft.body())
                .param("reply", preview.replyTo())
                .param("now", at(clock.now()))
                .param("by", acting.current().id())
                .update();
        for (var row : preview.to()) {
            var to = recipients.of(row.signUp());
            outbox.put(filled(
                    parts.letter(to, reason, "message:" + draft.id() + ":" + row.signUp()),
                    view,
                    to.language(),
                    draft,
                    row.state() == SignUpState.CONFIRMED,
                    file));
            jdbc.sql("""
                    insert into course.date_message_to (message_id, sign_up_id, project_id, date_id, person_id)
                    values (:message, :signUp, :project, :date, :person)
                    """)
                    .param("message", draft.id())
                    .param("signUp", row.signUp())
                    .param("project", view.date().projectId())
                    .param("date", date)
                    .param("person", row.person())
                    .update();
        }
        audit.changed("message-sent", "course.date_message", draft.id());
        return preview.to().size();
    }

    @Transactional(readOnly = true)
    public List<Sent> of(UUID date) {
        access.require(Right.SIGN_UP_READ, date);
        return jdbc.sql("""
                select m.id, m.sent_at, m.sent_by, m.groups, m.subject, m.body,
                       (select f.name from course.date_message_file f where f.message_id = m.id) as file,
                       (select count(*) from course.date_message_to t where t.message_id = m.id) as people
                  from course.date_message m where m.date_id = :date order by m.sent_at desc
                """)
                .param("date", date)
                .query((row, n) -> new Sent(
                        row.getObject("id", UUID.class),
                        instant(row, "sent_at"),
                        row.getObject("sent_by", UUID.class),
                        Arrays.stream((Object[]) row.getArray("groups").getArray())
                                .map(group -> MessageGroup.valueOf((String) group))
                                .toList(),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("file"),
                        row.getInt("people")))
                .list();
    }

    private boolean alreadySent(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('message:' || :id, 0))")
                .param("id", id)
                .query()
                .listOfRows();
        return jdbc.sql("select exists (select 1 from course.date_message where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private Letter filled(
            Letter letter, DateView view, Language language, Draft draft, boolean seat, Optional<MessageFile> file) {
        var filled = letter.subject(draft.subject());
        for (var paragraph : draft.body().strip().split("\\R\\s*\\R")) {
            filled = filled.paragraph(paragraph.strip());
        }
        var words = parts.words(language);
        filled = filled.facts(seat ? parts.seatFacts(view, words) : parts.facts(view, words));
        if (file.isPresent()) {
            filled = filled.attach(
                    file.get().name(), file.get().contentType(), file.get().bytes());
        }
        var reply = replyTo(view.date().projectId());
        return reply.isPresent() ? filled.replyTo(reply.get()) : filled;
    }

    /** The function that answers for the project, not the colleague who happens to write. */
    private Optional<String> replyTo(UUID project) {
        return contacts.of(project).stream()
                .map(contact -> contact.holder().email())
                .filter(email -> !email.isBlank())
                .findFirst();
    }
}
