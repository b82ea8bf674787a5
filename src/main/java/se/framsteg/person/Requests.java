package se.framsteg.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Audit;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/**
 * What is asked of those who have a person whose number or address was typed by somebody who may not know that person. Until
 * they answer, nothing is tied and nothing is shown; the record of the one who asks waits, with all that is registered on it.
 */
@Service
public class Requests {
    private static final Period ANSWERS_SHOWN = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final Merges merges;
    private final Audit audit;
    private final BusinessClock clock;

    Requests(JdbcClient jdbc, Merges merges, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.merges = merges;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Something to answer.
     *
     * @param person whom it is about, by the name that lists show
     * @param role the role of the one who asks; null when the participant gave the number
     */
    public record ToAnswer(
            UUID id,
            UUID person,
            String name,
            UUID project,
            String foundBy,
            @Nullable String role,
            String reason,
            Instant askedAt) {}

    /** Something that one's own project has asked; only about the record that waits. */
    public record Asked(
            UUID id,
            UUID person,
            @Nullable String name,
            UUID project,
            String foundBy,
            String reason,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {
        public boolean open() {
            return answer == null;
        }
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<ToAnswer> toAnswer() {
        return jdbc.sql("""
                select r.id, r.person_id as person, p.name, r.project_id as project, r.found_by, r.role, r.reason, r.asked_at
                  from person.requests_to_answer() r join person.person p on p.id = r.person_id
                 order by r.asked_at
                """).query(ToAnswer.class).list();
    }

    /** The newest first; answered ones for thirty days. */
    @Transactional(readOnly = true)
    public List<Asked> asked() {
        return jdbc.sql("""
                select r.id, r.person_id as person, p.name, r.project_id as project, r.found_by, r.reason, r.asked_at, r.answer,
                       r.answered_at
                  from person.requests_asked(:after) r left join person.person p on p.id = r.person_id
                 order by r.asked_at desc
                """)
                .param("after", Timestamp.from(now().minus(ANSWERS_SHOWN).toInstant()))
                .query(Asked.class)
                .list();
    }

    /** It is the same person: the record that waits becomes one with it, and belongs to both projects. */
    @Transactional
    public void accept(UUID request) {
        try {
            var joined = jdbc.sql("""
                    select from_person, into_person from person.answer_request(:id, true, :merge, :now, :until)
                    """)
                    .param("id", request)
                    .param("merge", Ids.next())
                    .param("now", Timestamp.from(clock.now()))
                    .param("until", Timestamp.from(now().plus(Merges.UNDO).toInstant()))
                    .query(Joined.class)
                    .optional();
            audit.changed("accept-request", "person.request", request);
            joined.ifPresent(records -> merges.merged(records.fromPerson(), records.intoPerson()));
        } catch (DataIntegrityViolationException hindered) {
            throw new Conflict("person.request.hindered");
        }
    }

    /** Nothing is tied. The record of the one who asked stays one of its own, without the number. */
    @Transactional
    public void refuse(UUID request) {
        jdbc.sql("select from_person from person.answer_request(:id, false, null, :now, null)")
                .param("id", request)
                .param("now", Timestamp.from(clock.now()))
                .query()
                .listOfRows();
        audit.changed("refuse-request", "person.request", request);
    }

    @Transactional
    public void withdraw(UUID request) {
        var withdrawn = jdbc.sql("select person.withdraw_request(:id, :now)")
                .param("id", request)
                .param("now", Timestamp.from(clock.now()))
                .query(Boolean.class)
                .single();
        if (!withdrawn) {
            throw new NotFound("request");
        }
        audit.changed("withdraw-request", "person.request", request);
    }

    /** Whether the actor may answer this one; else there is none. */
    @Transactional(readOnly = true)
    public ToAnswer get(UUID request) {
        return toAnswer().stream()
                .filter(one -> one.id().equals(request))
                .findFirst()
                .orElseThrow(() -> new NotFound("request"));
    }

    /**
     * Questions and changed facts that nobody has written a letter about, and the projects that have the person.
     *
     * @param asked whether it is a question; else somebody has changed a name, a gender or a number
     * @param by who did it, and needs no letter
     */
    public record Untold(
            UUID id,
            boolean asked,
            UUID projectId,
            boolean isProtected,
            @Nullable UUID byWhom) {}

    /** For the job that writes letters. */
    @Transactional(readOnly = true)
    public List<Untold> untold() {
        return jdbc.sql("select id, asked, project_id, is_protected, by_whom from person.untold()")
                .query(Untold.class)
                .list();
    }

    @Transactional
    public void told(List<UUID> ids) {
        jdbc.sql("select person.told(:ids, :now)::text")
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.now()))
                .query()
                .listOfRows();
    }

    private record Joined(UUID fromPerson, UUID intoPerson) {}

    private ZonedDateTime now() {
        return clock.now().atZone(BusinessClock.ZONE);
    }
}
