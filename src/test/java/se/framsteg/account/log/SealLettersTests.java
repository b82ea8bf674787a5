package se.framsteg.account.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.RealTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Audit;
import se.framsteg.access.AuditLog;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;

@RealTest
class SealLettersTests {
    private static final Actor JOB = new Actor.Job("test");
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 3, 12);

    @Autowired
    SealLetters letters;

    @Autowired
    AuditLog log;

    @Autowired
    Audit audit;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DatabaseSettings settings;

    @Test
    void who_may_read_the_whole_log_gets_its_newest_seal_once_a_week_and_others_do_not() {
        var auditor = colleague("revisor");
        var director = colleague("forbundschef");
        var now = Instant.now().plusSeconds(3600);
        var head = acting.as(JOB, "test", () -> {
            transaction.executeWithoutResult(_ -> audit.changed("grant", "access.role_grant", Ids.next()));
            log.seal(now, now);
            return log.head().orElseThrow();
        });

        put(WEDNESDAY);
        put(WEDNESDAY.plusDays(1));
        assertThat(texts(auditor)).singleElement().asString().contains(head.inGroups());
        assertThat(texts(director)).isEmpty();

        put(WEDNESDAY.plusDays(7));
        assertThat(texts(auditor)).hasSize(2);
    }

    private String colleague(String role) {
        var email = "sigill." + Ids.next() + "@example.org";
        acting.as(JOB, "test", () -> {
            var person = accounts.create("Sigrid Lund", email, Language.SV);
            grants.grant(person, role, null, WEDNESDAY, null);
        });
        return email;
    }

    private void put(LocalDate day) {
        acting.as(JOB, "test", () -> letters.put(day));
    }

    private List<String> texts(String address) {
        return JdbcClient.create(settings.ownerSource())
                .sql("select body_text from message.letter where address = ? and owner_reason = 'log-seal'")
                .param(address)
                .query(String.class)
                .list();
    }
}
