package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.message.MailAddress;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/** What named colleagues do for those who cannot or do not want to use the form. All of it is written down. */
@Service
public class SeatsByHand {
    private final JdbcClient jdbc;
    private final CourseDateStore dates;
    private final Bookings bookings;
    private final BookingStore store;
    private final BookingLetters letters;
    private final Organisations organisations;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    SeatsByHand(
            JdbcClient jdbc,
            CourseDateStore dates,
            Bookings bookings,
            BookingStore store,
            BookingLetters letters,
            Organisations organisations,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.dates = dates;
        this.bookings = bookings;
        this.store = store;
        this.letters = letters;
        this.organisations = organisations;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody to put on the list.
     *
     * @param alias whether the name is another than the person's own; nobody asks why
     * @param email where letters may go, or null for none
     * @param need what the person needs to take part, or null
     */
    public record Guest(
            String name,
            boolean alias,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String workplace,
            Language language,
            @Nullable String need) {}

    /** What came of it. */
    public sealed interface Answer {
        record Seated(UUID signUp) implements Answer {}

        record Queued(UUID signUp) implements Answer {}

        /** The address stands on the list already. */
        record Known() implements Answer {}

        record Closed() implements Answer {}
    }

    /** Puts somebody on the list, also at the door and also when the form is closed; in line when all seats are taken. */
    @Transactional
    public Answer register(UUID date, Guest guest) {
        access.require(Right.SIGN_UP_WRITE, date);
        var course = dates.lock(date);
        if (course.status() != DateStatus.PUBLISHED || course.isOver(clock.now())) {
            return new Answer.Closed();
        }
        var address = email(guest).map(MailAddress::same).orElse(null);
        if (address != null && alreadyThere(date, address)) {
            return new Answer.Known();
        }
        var seat = course.seats().free() > 0;
        var id = Ids.next();
        insert(id, course, guest, address, seat);
        dates.count(date, seat ? 1 : 0, seat ? 0 : 1);
        audit.changed("registered-by-hand", "course.sign_up", id);
        if (seat) {
            letters.tell(store.get(id).change(SignUpState.CONFIRMED, null), clock.now());
        }
        return seat ? new Answer.Seated(id) : new Answer.Queued(id);
    }

    /** Confirms an address that somebody has heard on the telephone. */
    @Transactional
    public BookingAnswer confirm(UUID date, UUID signUp) {
        requireOn(date, signUp);
        var answer = bookings.confirm(signUp, By.of(acting.current()));
        audit.changed("confirmed-by-hand", "course.sign_up", signUp);
        return answer;
    }

    @Transactional
    public BookingAnswer cancel(UUID date, UUID signUp, CancelReason reason) {
        requireOn(date, signUp);
        var answer = bookings.cancel(signUp, reason.name(), By.of(acting.current()));
        audit.changed("cancelled-by-hand", "course.sign_up", signUp);
        return answer;
    }

    /** Somebody has lost a link, or another has got it. */
    @Transactional
    public void renewLink(UUID date, UUID signUp) {
        requireOn(date, signUp);
        bookings.renewLink(signUp);
        audit.changed("link-renewed", "course.sign_up", signUp);
    }

    private void requireOn(UUID date, UUID signUp) {
        access.require(Right.SIGN_UP_WRITE, date);
        jdbc.sql("select 1 from course.sign_up where id = :id and date_id = :date")
                .param("id", signUp)
                .param("date", date)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("sign-up"));
    }

    private static Optional<MailAddress> email(Guest guest) {
        return guest.email() == null ? Optional.empty() : MailAddress.parse(guest.email());
    }

    private boolean alreadyThere(UUID date, String address) {
        return jdbc.sql("""
                select exists (select 1 from course.sign_up where date_id = :date and address = :address
                                  and state in ('HELD', 'CONFIRMED', 'QUEUED', 'OFFERED'))
                """)
                .param("date", date)
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    private void insert(UUID id, CourseDate date, Guest guest, @Nullable String address, boolean seat) {
        var state = seat ? "CONFIRMED" : "QUEUED";
        var found = guest.organisation() == null || guest.organisation().isBlank()
                ? null
                : organisations.findOrPropose(
                        guest.organisation(), guest.workplace() == null ? "" : guest.workplace(), date.projectId());
        jdbc.sql("""
                insert into course.sign_up (id, date_id, project_id, turn, name, alias, email, address, organisation_id,
                       workplace_id, language, state, asked_at, confirmed_at)
                values (:id, :date, :project, :turn, :name, :alias, :email, :address, :organisation, :workplace, :language,
                       :state, :now, case when :seat then :now::timestamptz end)
                """)
                .param("id", id)
                .param("date", date.id())
                .param("project", date.projectId())
                .param("turn", dates.drawTurn(date.id()))
                .param("name", guest.name().strip())
                .param("alias", guest.alias())
                .param("email", email(guest).map(MailAddress::text).orElse(null))
                .param("address", address)
                .param("organisation", found == null ? null : found.organisation())
                .param("workplace", found == null ? null : found.workplace())
                .param("language", guest.language().tag())
                .param("state", state)
                .param("now", at(clock.now()))
                .param("seat", seat)
                .update();
        jdbc.sql("""
                insert into course.sign_up_event (sign_up_id, date_id, project_id, at, after, actor_kind, actor_id)
                values (:id, :date, :project, :now, :state, :kind, :actor)
                """)
                .param("id", id)
                .param("date", date.id())
                .param("project", date.projectId())
                .param("now", at(clock.now()))
                .param("state", state)
                .param("kind", acting.current().kind())
                .param("actor", acting.current().id())
                .update();
        if (guest.need() != null && !guest.need().isBlank()) {
            jdbc.sql("""
                    insert into course.adaptation (sign_up_id, date_id, project_id, need, told_at)
                    values (:id, :date, :project, :need, :now)
                    """)
                    .param("id", id)
                    .param("date", date.id())
                    .param("project", date.projectId())
                    .param("need", guest.need().strip())
                    .param("now", at(clock.now()))
                    .update();
        }
    }
}
