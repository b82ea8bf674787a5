package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Rights hold within a scope and for a time, and the database knows who acts in each transaction. */
@FrameTest
class AccessContextTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 12);

    @Autowired
    Access access;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    @Autowired
    Scopes scopes;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Actor.Job job = new Actor.Job("test");
    private final Actor.Staff sara = new Actor.Staff(Ids.next(), "Sara");

    @Test
    void an_associations_grant_reaches_its_projects_and_their_dates() {
        var association = scope("ASSOCIATION", null);
        var project = scope("PROJECT", association);
        var date = scope("DATE", project);
        give(sara, "processledare", association, TODAY, null);

        assertThat(may(sara, Right.SIGN_UP_READ, date)).isTrue();
        assertThat(scopesOf(sara, Right.SIGN_UP_READ)).containsExactlyInAnyOrder(association, project);
    }

    @Test
    void a_projects_grant_says_nothing_about_another_project() {
        var mine = scope("PROJECT", null);
        var other = scope("PROJECT", null);
        give(sara, "projektledare", mine, TODAY, null);

        assertThat(may(sara, Right.MONTH_SEND, mine)).isTrue();
        assertThat(may(sara, Right.MONTH_SEND, other)).isFalse();
        assertThatThrownBy(() -> acting.as(sara, "test", () -> access.require(Right.MONTH_SEND, other)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_colleague_who_asks_for_what_they_may_not_leaves_a_line_and_who_may_leaves_none() {
        var mine = scope("PROJECT", null);
        var other = scope("PROJECT", null);
        give(sara, "projektledare", mine, TODAY, null);
        var log = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Access.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            acting.as(sara, "test", () -> access.require(Right.MONTH_SEND, mine));
            assertThatThrownBy(() -> acting.as(sara, "test", () -> access.require(Right.MONTH_SEND, other)));
            assertThatThrownBy(
                    () -> acting.as(new Actor.Visitor(), "test", () -> access.require(Right.MONTH_SEND, other)));
        } finally {
            log.detachAppender(lines);
        }

        assertThat(lines.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(line -> line.contains(other.toString()) || line.contains(mine.toString())))
                .containsExactly("Refused: MONTH_SEND in " + other + ", asked by " + sara.person());
    }

    @Test
    void a_trainer_of_one_date_sees_that_date_only() {
        var project = scope("PROJECT", null);
        var date = scope("DATE", project);
        give(sara, "kursledare", date, TODAY, null);

        assertThat(scopesOf(sara, Right.ATTENDANCE_WRITE)).containsExactly(date);
        assertThat(may(sara, Right.ATTENDANCE_WRITE, project)).isFalse();
    }

    @Test
    void a_grant_ends_the_day_after_its_last_day() {
        var project = scope("PROJECT", null);
        give(sara, "projektledare", project, TODAY.minusDays(30), TODAY);
        assertThat(may(sara, Right.PROJECT_READ, project)).isTrue();

        var other = new Actor.Staff(Ids.next(), "Ali");
        give(other, "projektledare", project, TODAY.minusDays(30), TODAY.minusDays(1));
        assertThat(may(other, Right.PROJECT_READ, project)).isFalse();
    }

    @Test
    void a_revoked_grant_gives_nothing_more() {
        var project = scope("PROJECT", null);
        var grant = give(sara, "projektledare", project, TODAY, null);
        acting.as(job, "test", () -> grants.revoke(grant, "Slutat"));

        assertThat(may(sara, Right.PROJECT_READ, project)).isFalse();
    }

    @Test
    void nobody_gives_away_more_than_they_have() {
        var project = scope("PROJECT", null);
        give(sara, "projektledare", project, TODAY, null);
        var other = Ids.next();

        acting.as(sara, "test", () -> grants.grant(other, "kursledare", project, TODAY, null));
        assertThatThrownBy(
                        () -> acting.as(sara, "test", () -> grants.grant(other, "administrator", project, TODAY, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting.as(sara, "test", () -> grants.grant(other, "kursledare", null, TODAY, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void visitors_participants_and_links_have_no_rights() {
        var project = scope("PROJECT", null);
        for (var actor : List.of(
                new Actor.Visitor(), new Actor.Participant(sara.person(), "Sara"), new Actor.Link(Ids.next()))) {
            assertThat(may(actor, Right.PROJECT_READ, project)).isFalse();
            assertThat(scopesOf(actor, Right.PROJECT_READ)).isEmpty();
        }
    }

    @Test
    void a_connection_that_returns_to_the_pool_knows_nobody() {
        acting.as(job, "test", () -> transaction.execute(status -> kindInDatabase()));

        for (int i = 0; i < 40; i++) {
            assertThat(kindInDatabase()).isEqualTo("visitor");
        }
    }

    @Test
    void the_actor_cannot_change_within_a_transaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> acting.as(job, "test", () -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_audit_line_stands_or_falls_with_its_change() {
        var object = Ids.next();
        assertThatThrownBy(() -> acting.as(
                        job,
                        "test",
                        () -> transaction.executeWithoutResult(status -> {
                            audit.changed("try", "project", object);
                            throw new IllegalStateException("fails");
                        })))
                .isInstanceOf(IllegalStateException.class);
        acting.as(
                job, "test", () -> transaction.executeWithoutResult(status -> audit.changed("do", "project", object)));

        assertThat(lines(job, object)).containsExactly("do");
    }

    @Test
    void a_line_is_shown_to_those_who_may_read_the_log_of_its_project_or_association() {
        var association = scope("ASSOCIATION", null);
        var object = scope("PROJECT", association);
        acting.as(
                job, "test", () -> transaction.executeWithoutResult(status -> audit.changed("do", "project", object)));

        assertThat(lines(sara, object)).isEmpty();
        give(sara, "revisor", scope("ASSOCIATION", null), TODAY, null);
        assertThat(lines(sara, object)).isEmpty();
        give(sara, "revisor", association, TODAY, null);
        assertThat(lines(sara, object)).containsExactly("do");
    }

    private List<String> lines(Actor actor, UUID object) {
        return acting.as(
                actor,
                "test",
                () -> transaction.execute(
                        status -> jdbc.sql("select action from access.audit_line where object_id = :id")
                                .param("id", object)
                                .query(String.class)
                                .list()));
    }

    private String kindInDatabase() {
        return jdbc.sql("select access.actor_kind()").query(String.class).single();
    }

    private UUID scope(String kind, UUID parent) {
        var id = Ids.next();
        acting.as(job, "test", () -> transaction.executeWithoutResult(status -> scopes.register(id, kind, parent)));
        return id;
    }

    private UUID give(Actor.Staff to, String role, UUID scope, LocalDate from, LocalDate until) {
        return acting.as(job, "test", () -> grants.grant(to.person(), role, scope, from, until));
    }

    private boolean may(Actor actor, Right right, UUID scope) {
        return acting.as(actor, "test", () -> access.may(right, scope));
    }

    private java.util.Set<UUID> scopesOf(Actor actor, Right right) {
        return acting.as(actor, "test", () -> access.scopes(right));
    }
}
